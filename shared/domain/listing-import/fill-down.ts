import type { EventListField } from "../../reference/event-list-columns.ts";
import type { ColumnMapping } from "./map-columns.ts";
import type { TableRow } from "./table-file.ts";

/** The same as above: 〃, 同上. */
const ditto = /^(?:[〃々″"”]+|同上|同じ|同)$/u;

/** What several rows have in common: written once, at the left of their titles. */
const groupFields: readonly EventListField[] = ["placeName", "organizer", "categories", "area", "month"];
/** What every row says for itself. */
const ownFields: readonly EventListField[] = [
  ...([
    "rowId",
    "startsOn",
    "endsOn",
    "when",
    "day",
    "startTime",
    "endTime",
    "timeText",
    "timeNote",
    "remark",
  ] as const),
  ...(["recurrence", "extraDates", "exceptDates", "applyUntil", "applyFrom", "applyPeriod", "status", "url"] as const),
];
const dayFields: readonly EventListField[] = ["startsOn", "when", "day"];

/** A day or a repetition, and not 休 or ―. */
const saysDay = (cell: string | undefined): boolean => /[0-9]|曜|毎|第/u.test((cell ?? "").normalize("NFKC"));

const isBlank = (cell: string | undefined): boolean => (cell ?? "").trim() === "";

/**
 * Fills what a row leaves to the row above it: ditto marks; the hall or month that stands once for several rows; and, in
 * a row that says another day and no title, everything else of the event above.
 */
export const downFiller = ({ columns }: ColumnMapping): ((row: TableRow) => { row: TableRow; filled: boolean }) => {
  const at = (fields: readonly EventListField[]): number[] => fields.flatMap((field) => columns.get(field) ?? []);
  const title = columns.get("title") ?? -1;
  const groups = at(groupFields).filter((index) => index < title);
  const days = at(dayFields);
  const own = new Set(at(ownFields));
  const shared = [...columns.values()].filter((index) => !own.has(index));
  let above: readonly string[] = [];
  return (row) => {
    const continues = isBlank(row.cells[title]) && days.some((index) => saysDay(row.cells[index]));
    const blanks = new Set(continues ? shared : groups);
    const cells = row.cells.map((cell, index) => {
      if (ditto.test(cell.normalize("NFKC").trim())) return above[index] ?? cell;
      return blanks.has(index) && isBlank(cell) ? (above[index] ?? cell) : cell;
    });
    above = cells;
    return { row: { ...row, cells }, filled: cells.some((cell, index) => cell !== row.cells[index]) };
  };
};
