import { daysBetween } from "../times.ts";
import { dateOf, parseDate } from "./parse-date.ts";
import { parseWhen, type ReadWhen } from "./parse-when.ts";
import { zonedTime } from "./zoned-time.ts";

/** A date column as it was understood: `open` for 9999-12-31, by which lists say that there is no end. */
export interface DateCell {
  readonly date?: string;
  readonly open?: boolean;
  /** What the cell says if it holds more than one date. */
  readonly when?: ReadWhen;
  readonly unread: boolean;
}

const endless = /^9999[-/.年]?12[-/.月]?31日?$/u;
const shortYear = /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{1,2})$/u;
const americanDate = /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})$/u;

/** 12/05/2026, as calendars made abroad export it; 25/12/2026 can only be the other way round. */
const fromAmerican = (text: string): string | undefined => {
  const [, a, b, year] = americanDate.exec(text)?.map(Number) ?? [];
  if (a === undefined || b === undefined || year === undefined) return undefined;
  return dateOf(year, a, b) ?? dateOf(year, b, a);
};

/** A list is about days so near to the day on which it was made. */
const daysAround = 4 * 366;

/** 4/19/26 as spreadsheets show it, or 26/4/19: the one that lies near the day of the list, if only one does. */
const fromShortYear = (text: string, madeOn: string): string | undefined => {
  const [, a, b, c] = shortYear.exec(text)?.map(Number) ?? [];
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const read = [dateOf(2000 + c, a, b), dateOf(2000 + a, b, c)]
    .filter((date) => date !== undefined)
    .filter((date) => Math.abs(daysBetween(madeOn, date)) <= daysAround);
  return new Set(read).size === 1 ? read[0] : undefined;
};

/** Reads a cell of a date column. */
export const readDateCell = (written: string, madeOn: string, month?: number): DateCell => {
  const text = written.normalize("NFKC").trim();
  if (text === "") return { unread: false };
  if (endless.test(text)) return { open: true, unread: false };
  const moment = zonedTime(text);
  if (moment) return { date: moment.date, unread: false };
  const short = fromAmerican(text) ?? fromShortYear(text, madeOn);
  if (short) return { date: short, unread: false };
  const when = parseWhen(text, madeOn, month);
  if (when.kind === "dates" && when.dates.length === 1) return { date: when.dates[0] as string, unread: false };
  if (when.kind !== "unread" && when.kind !== "none") return { when, unread: false };
  const date = parseDate(text);
  return date ? { date, unread: false } : { unread: when.kind === "unread" };
};
