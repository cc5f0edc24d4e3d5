/** Calendar dates as Japanese lists write them. Nothing is guessed: an impossible or half-said date is not read. */

const eras: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988, 昭和: 1925, s: 1925 };

const era = "(?:(令和|平成|昭和|[rhs](?=[0-9]))(元|[0-9]{1,2})|([0-9]{4}))";
const fullDate = new RegExp(`${era}(?:年(?:\\([^)]*\\))?|[./-])([0-9]{1,2})(?:月|[./-])([0-9]{1,2})日?`, "u");
const compactDate = /^([0-9]{4})([0-9]{2})([0-9]{2})$/u;

const normalised = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‐‑–—−]/gu, "-")
    .replace(/\s+/gu, "");

const pad = (number: number): string => String(number).padStart(2, "0");

/** The ISO date of a year, month and day; undefined if the calendar has no such day. */
export const dateOf = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1990 && year <= 2100 ? `${year}-${pad(month)}-${pad(day)}` : undefined;
};

/** Year as a number: 令和, 4 → 2022; 令和, 元 → 2019; without an era as it is. */
export const yearOf = (name: string | undefined, year: string): number =>
  name ? (eras[name] ?? 0) + (year === "元" ? 1 : Number(year)) : Number(year);

/** Reads one date, seireki or wareki: `2022-01-25`, `2022/1/25`, `20220125`, `令和4年1月25日（火）`. */
export const parseDate = (text: string): string | undefined => {
  const source = normalised(text);
  const compact = compactDate.exec(source);
  if (compact) return dateOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const found = fullDate.exec(source);
  if (!found) return undefined;
  const [, eraName, eraYear, seireki, month, day] = found;
  const year = eraName && eraYear ? yearOf(eraName, eraYear) : Number(seireki);
  return dateOf(year, Number(month), Number(day));
};

const serial = /^[34][0-9]{4}(?:\.[0-9]+)?$/u;
const dayMs = 86_400_000;

/** The day of a number by which spreadsheets keep it: 46361 is 2026-12-05. */
export const dayOfSerial = (text: string): string | undefined =>
  serial.test(text)
    ? new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * dayMs).toISOString().slice(0, 10)
    : undefined;

const isoDates = /(?<![0-9])([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?![0-9])/gu;

/** Every date written in digits in a list such as `日程:2022-02-06;2022-02-11`; in order, each once. */
export const parseDateList = (text: string): string[] => {
  const found = [...text.normalize("NFKC").matchAll(isoDates)].flatMap(([, year, month, day]) => {
    const date = dateOf(Number(year), Number(month), Number(day));
    return date ? [date] : [];
  });
  return [...new Set(found)].sort();
};

/** 0 is Sunday. */
export const weekdayLetters = "日月火水木金土";

/** Weekday of a date: 0 is Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/**
 * Reads a month and day without a year: the last such day on or before `latest`, which must not be longer ago than
 * eleven months; where a weekday is written with it, it must be right.
 */
export const parseDayBefore = (
  month: number,
  day: number,
  weekdayLetter: string | undefined,
  latest: string,
): string | undefined => {
  const year = Number(latest.slice(0, 4));
  const date = [year, year - 1].map((one) => dateOf(one, month, day)).find((one) => one !== undefined && one <= latest);
  if (!date || Date.parse(latest) - Date.parse(date) > 335 * 86_400_000) return undefined;
  if (weekdayLetter && weekdayLetters[weekdayOf(date)] !== weekdayLetter) return undefined;
  return date;
};
