import { isKnownHeading } from "./map-columns.ts";
import type { RawRecord } from "./table-file.ts";

/** The headings of a table, and on how many records they stand. */
export interface HeaderRows {
  readonly cells: readonly string[];
  readonly records: number;
}

const longestSubHeading = 12;

/** 日, 時間, 名称: short words without a number, and at least two of them. */
const areSubHeadings = ({ cells, unreadable }: RawRecord): boolean => {
  const filled = cells.map((cell) => cell.normalize("NFKC").trim()).filter((cell) => cell !== "");
  return (
    !unreadable && filled.length >= 2 && filled.every((cell) => cell.length <= longestSubHeading && !/\d/u.test(cell))
  );
};

/** Of the ways to say a column's heading in full the first that is known, else all of its words. */
const joined = (own: string, spanning: string, below: string): string => {
  if (below === "") return own;
  const whole = `${spanning}${below}`;
  return [whole, below, own].find((heading) => heading !== "" && isKnownHeading(heading)) ?? whole;
};

/** A heading over several columns (会場) with what each of them is below it (名称, 住所). */
const merged = (above: readonly string[], below: readonly string[]): string[] => {
  let spanning = "";
  return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const own = (above[column] ?? "").trim();
    if (own !== "") spanning = own;
    return joined(own, spanning, (below[column] ?? "").trim());
  });
};

/** The ways in which a record can be a header: by itself, or together with a second one below it. */
export const headersAt = (records: readonly RawRecord[], index: number): HeaderRows[] => {
  const [above, below] = [records[index], records[index + 1]];
  if (!above || above.unreadable) return [];
  const alone = { cells: above.cells, records: 1 };
  const isTitle = above.cells.filter((cell) => cell.trim() !== "").length < 2;
  if (!below || isTitle || !areSubHeadings(below)) return [alone];
  const underNothing = below.cells.some(
    (cell, column) => cell.trim() !== "" && (above.cells[column] ?? "").trim() === "",
  );
  return underNothing ? [alone, { cells: merged(above.cells, below.cells), records: 2 }] : [alone];
};

/** The table with its rows for columns, for lists whose headings stand one below the other. */
export const turned = (records: readonly RawRecord[]): RawRecord[] => {
  const width = Math.max(0, ...records.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({
    line: column + 1,
    cells: records.map(({ cells }) => cells[column] ?? ""),
  }));
};
