import type { EventListField } from "../../reference/event-list-columns.ts";
import { type ColumnChoice, columnsByHeadings, headingKey } from "./map-columns.ts";
import { looksLikeContent, suggestColumns } from "./suggest-columns.ts";
import type { RawTable } from "./table-file.ts";
import { showTable } from "./try-columns.ts";

/** A, B, … Z, AA: as spreadsheets name columns. */
const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** Whether a table has no header: where one would stand, there are days, phone numbers or addresses, and no known heading. */
export const isHeaderless = (raw: RawTable): boolean => {
  const { header } = showTable(raw);
  return columnsByHeadings(header.map(headingKey)).columns.size === 0 && header.some(looksLikeContent);
};

/** A table without a header with the letters of its columns for one, so that no row is taken for the header. */
export const withHeadings = (raw: RawTable): RawTable => {
  if (!isHeaderless(raw)) return raw;
  const { headerAt, header, rows } = showTable(raw);
  const width = Math.max(header.length, ...rows.slice(0, 50).map((cells) => cells.length));
  const headings = {
    line: raw.records[headerAt]?.line ?? 1,
    cells: Array.from({ length: width }, (_, n) => letterOf(n)),
  };
  return { ...raw, records: raw.records.toSpliced(headerAt, 0, headings) };
};

/** Fields whose cells tell by their look which one it is; days in whatever column are days. */
const lookOf: Readonly<Partial<Record<EventListField, string>>> = {
  ...{ startsOn: "day", endsOn: "day", when: "day", url: "url" },
  ...{ contactPhone: "phone", contactEmail: "email", address: "address" },
};

/** Letters are the same for all lists without a header: whether the columns of this one look as a desk chose them for another. */
export const holdsAsChosen = (raw: RawTable, choice: ColumnChoice): boolean => {
  const { header, rows } = showTable(raw);
  const chosen = new Map(Object.entries(choice).map(([field, heading]) => [heading, lookOf[field as EventListField]]));
  return [...suggestColumns(header, rows)].every(([column, field]) => {
    const look = chosen.get(header[column] ?? "");
    return look === undefined || look === lookOf[field];
  });
};
