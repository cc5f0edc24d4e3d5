import { toHalfWidth } from "./japanese-text.ts";
import { dateOf, parseDate } from "./listing-import/parse-date.ts";

const monthAndDay = /^(\d{1,2})(?:月|[/-])(\d{1,2})日?(?:\([^)]*\))?$/u;

/** A date as people write it; without a year it is the next such day, today included. */
export const writtenDate = (written: string, today: string): string | undefined => {
  const full = parseDate(written);
  if (full) return full;
  const [, month, day] = monthAndDay.exec(toHalfWidth(written).replace(/\s/g, "")) ?? [];
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .map((one) => dateOf(one, Number(month), Number(day)))
    .find((date) => date !== undefined && date >= today);
};

/** Dates one a line, or with commas between them: each with what was written, and undefined where it is no date. */
export const writtenDates = (written: string, today: string): { text: string; date: string | undefined }[] =>
  written
    .split(/[\n、,，;]/u)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, date: writtenDate(text, today) }));
