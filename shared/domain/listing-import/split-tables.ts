import { recordsLookedAt, textOf } from "./find-header.ts";
import { headingKey, isKnownHeading, mapColumns } from "./map-columns.ts";
import type { RawRecord, RawTable } from "./table-file.ts";

/** A heading is not longer, and has no number in it; asked first, since most rows fail it. */
const longestHeading = 12;
const mayHead = (cell: string): boolean => cell.length <= longestHeading && !/\d/u.test(cell);

const leastHeadings = 3;
const mostKnown = 0.6;

/** Whether a row is one of headings: short words without a number, most of which lists are known to have. */
export const isHeadingRow = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length < leastHeadings || !filled.every(mayHead)) return false;
  return filled.filter(isKnownHeading).length >= filled.length * mostKnown;
};

/** Width of the part of a header that stands in it several times, with where it begins. */
interface Repeated {
  readonly from: number;
  readonly width: number;
}

const leastWidth = 2;

const repeatedPart = (cells: readonly string[]): Repeated | undefined => {
  const keys = cells.map(headingKey);
  const from = keys.findIndex((key) => key !== "");
  const to = keys.findLastIndex((key) => key !== "") + 1;
  for (let width = leastWidth; from >= 0 && width <= (to - from + 1) / 2; width += 1) {
    const repeats = keys.slice(from, to).every((key, at) => key === keys[from + (at % width)]);
    if (repeats && mapColumns(cells.slice(from, from + width))) return { from, width };
  }
  return undefined;
};

/** Tables that stand beside each other with the same headings, one below the other. */
const stacked = (raw: RawTable): RawTable => {
  const headerAt = raw.records.slice(0, recordsLookedAt).findIndex(({ cells }) => repeatedPart(cells) !== undefined);
  const repeated = repeatedPart(raw.records[headerAt]?.cells ?? []);
  if (!repeated) return raw;
  const { from, width } = repeated;
  const [above, below] = [raw.records.slice(0, headerAt), raw.records.slice(headerAt)];
  const parts = Math.ceil((Math.max(...below.map(({ cells }) => cells.length)) - from) / width);
  const part = (at: number, records: readonly RawRecord[]): RawRecord[] =>
    records.map((record) => ({
      ...record,
      cells: record.cells.slice(at === 0 ? 0 : from + at * width, from + (at + 1) * width),
    }));
  const beside = Array.from({ length: parts - 1 }, (_, n) => part(n + 1, below.slice(1)));
  const aligned = beside.flat().map((record) => ({ ...record, cells: [...Array(from).fill(""), ...record.cells] }));
  return { ...raw, records: [...above, ...part(0, below), ...aligned] };
};

const sameHeadings = (a: readonly string[], b: readonly string[]): boolean =>
  a.map(headingKey).join("\n") === b.map(headingKey).join("\n");

/** Whether a record heads a table of its own: right below another header it is that one's second row, or says it once more. */
const headersOf = (records: readonly RawRecord[]): number[] => {
  const found: number[] = [];
  for (const [at, { cells, unreadable }] of records.entries()) {
    if (unreadable || !isHeadingRow(cells) || !mapColumns(cells)) continue;
    const above = found.at(-1);
    if (above === undefined || (at > above + 1 && !sameHeadings(cells, records[above]?.cells ?? []))) found.push(at);
  }
  return found;
};

const isAlone = ({ cells }: RawRecord): boolean => cells.filter((cell) => cell.trim() !== "").length < 2;

/** Tables that stand below each other, each with headings of its own. */
const cutApart = (raw: RawTable): RawTable[] => {
  const { records } = raw;
  const [first = 0, ...others] = headersOf(records);
  const title = textOf(records.slice(0, first));
  const ends = [...others, records.length];
  const part = (start: number, n: number): RawTable => {
    const told = records.slice(0, start).findLastIndex((record) => !isAlone(record)) + 1;
    const above = [title, textOf(records.slice(told, start))].filter((text) => text !== "").join("\n");
    return { ...raw, records: records.slice(start, ends[n + 1]), within: { recordsBefore: start - first, above } };
  };
  return [{ ...raw, records: records.slice(0, ends[0]) }, ...others.map(part)];
};

/** The tables of a sheet, one by one: clerks put several below or beside each other. */
export const splitTables = (raw: RawTable): RawTable[] => cutApart(stacked(raw));
