import { addDays } from "../times.ts";
import { dateOf, yearOf } from "./parse-date.ts";
import { nearest } from "./written-days.ts";

/** Days that a text gives only about: a month, or a third of it. */
export interface VagueSpan {
  readonly startsOn: string;
  readonly endsOn: string;
  /** From the beginning of a month to the end of another: 12月~3月. */
  readonly wholeMonths: boolean;
}

const vague =
  /(?:(?:(令和|平成)([0-9]{1,2}|元)|([0-9]{4}))年)?(?<![0-9])([0-9]{1,2})月(?![0-9]{1,2}日|[0-9]{1,2}\()(上旬|初旬|中旬|下旬|末)?|(上旬|初旬|中旬|下旬)/gu;
/** 8・9月 are 8月・9月. */
const sharedMonth = /([0-9]{1,2})([・、])(?=[0-9]{1,2}(?:[・、][0-9]{1,2})*月(?![0-9]))/gu;

const firstDays: Readonly<Record<string, number>> = { 上旬: 1, 初旬: 1, 中旬: 11, 下旬: 21, 末: 21 };
const lastDays: Readonly<Record<string, number>> = { 上旬: 10, 初旬: 10, 中旬: 20 };

const pad = (number: number): string => String(number).padStart(2, "0");
const lastOfMonth = (year: number, month: number): string =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`, -1);

/** The year in which a month lies nearest to the day on which the list was made. */
const yearNear = (month: number, madeOn: string): number => {
  const year = Number(madeOn.slice(0, 4));
  const middles = [year - 1, year, year + 1].map((one) => `${one}-${pad(month)}-15`);
  return Number((nearest(middles, madeOn) ?? madeOn).slice(0, 4));
};

interface Part {
  readonly year: number;
  readonly month: number;
  readonly third: string | undefined;
}

const writtenYear = (era: string | undefined, eraYear: string | undefined, seireki: string | undefined) => {
  if (era && eraYear) return yearOf(era, eraYear);
  return seireki === undefined ? undefined : Number(seireki);
};

/** The year of a month without one: after the month before it, else near the day on which the list was made. */
const yearOfMonth = (month: number, before: Part | undefined, madeOn: string): number => {
  if (!before) return yearNear(month, madeOn);
  return month < before.month ? before.year + 1 : before.year;
};

const partsIn = (text: string, madeOn: string): Part[] => {
  const parts: Part[] = [];
  for (const match of text.replace(sharedMonth, "$1月$2").matchAll(vague)) {
    const [, era, eraYear, seireki, monthText, third, thirdAlone] = match;
    const before = parts.at(-1);
    const month = Number(monthText ?? before?.month ?? 0);
    if (month < 1 || month > 12) continue;
    const year = writtenYear(era, eraYear, seireki) ?? yearOfMonth(month, before, madeOn);
    parts.push({ year, month, third: third ?? thirdAlone });
  }
  return parts;
};

const yearBefore = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;

/** 4月~3月, said in November, has begun in April. */
const aroundDay = (span: VagueSpan, day: string, isDated: boolean): VagueSpan => {
  const [startsOn, endsOn] = [yearBefore(span.startsOn), yearBefore(span.endsOn)];
  return !isDated && startsOn <= day && day <= endsOn ? { ...span, startsOn, endsOn } : span;
};

/** Reads 4月下旬, 令和4年2月, 3月中旬から下旬, 8月、9月: from the first such day to the last. */
export const vagueDays = (text: string, madeOn: string): VagueSpan | undefined => {
  const parts = partsIn(text, madeOn);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const startsOn = dateOf(first.year, first.month, firstDays[first.third ?? ""] ?? 1);
  const lastDay = lastDays[last.third ?? ""];
  const endsOn = lastDay ? dateOf(last.year, last.month, lastDay) : lastOfMonth(last.year, last.month);
  if (!startsOn || !endsOn || startsOn > endsOn) return undefined;
  const wholeMonths = parts.length === 2 && parts.every(({ third }) => !third) && /月(?:~|から|より)/u.test(text);
  return aroundDay({ startsOn, endsOn, wholeMonths }, madeOn, /[0-9]年/u.test(text));
};
