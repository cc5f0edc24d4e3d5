import { addDays, daysBetween } from "../times.ts";
import { dateOf, weekdayLetters, weekdayOf, yearOf } from "./parse-date.ts";

/** A day as written: perhaps without a year, perhaps with a weekday. */
export interface WrittenDay {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

/** A written day with the date that it was understood as. */
export interface ReadDay extends WrittenDay {
  readonly date: string;
  /** The weekday written with it is another one. */
  readonly doubtful: boolean;
}

// 令和6年1月16日(火) / 1月30日(月・祝) / 6日(土) / 2026-08-05 / 8/5(水): the last without a year only with its weekday.
const year =
  "(?:(?:(令和|平成|昭和|[rhs](?=[0-9]))([0-9]{1,2}|元)|(?<![0-9])([0-9]{4}))(?:年度?(?:\\([^)]*\\))?|[./-]))";
const weekday = "(?:\\(([月火水木金土日])(?:曜日?)?(?:[・･,、/][^)]*)?\\))?";
const dayPattern = new RegExp(
  `(?:${year}\\s*)?(?:(?<![0-9])([0-9]{1,2})(?:月|[/.-]))?(?<![0-9])([0-9]{1,2})(?:日(?!間|以[内上下]|目|前|後|程度|当)|(?![0-9:時月年回名人円歳分度/.-]))${weekday}`,
  "giu",
);

interface Found {
  readonly text: string;
  readonly index: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number;
  readonly weekday: number | undefined;
}

/** A number alone is a day only if it says so: by 日, or as month/day with a weekday or a year. */
const isDay = ({ text, year: y, month, weekday: w }: Found): boolean =>
  text.includes("日") || (month !== undefined && (y !== undefined || (w !== undefined && /[/.]/u.test(text))));

const matchesIn = (text: string): Found[] =>
  [...text.matchAll(dayPattern)].flatMap((match) => {
    const [whole, era, eraYear, seireki, month, day, letter] = match;
    const found: Found = {
      text: whole,
      index: match.index,
      year: eraYear || seireki ? yearOf(era?.toLowerCase(), eraYear ?? seireki ?? "") : undefined,
      month: month ? Number(month) : undefined,
      day: Number(day),
      weekday: letter ? weekdayLetters.indexOf(letter) : undefined,
    };
    return isDay(found) ? [found] : [];
  });

/**
 * All days in a text (NFKC, one form of dashes). A day without its month belongs to the month named before; one before
 * which no month was named is no day.
 * @param month the month to begin with, where the text continues another
 */
export const writtenDays = (text: string, month?: number): WrittenDay[] => {
  let current = month;
  return matchesIn(text).flatMap((found) => {
    current = found.month ?? current;
    if (current === undefined || current < 1 || current > 12 || found.day < 1 || found.day > 31) return [];
    return [
      {
        ...(found.year === undefined ? {} : { year: found.year }),
        month: current,
        day: found.day,
        ...(found.weekday === undefined ? {} : { weekday: found.weekday }),
        from: found.index,
        to: found.index + found.text.length,
      },
    ];
  });
};

const fits = (date: string, { weekday: w }: WrittenDay): boolean => w === undefined || weekdayOf(date) === w;

const candidates = (written: WrittenDay, years: readonly number[]): string[] =>
  years.flatMap((one) => dateOf(one, written.month, written.day) ?? []);

const yearsAround = (date: string, before: number, after: number): number[] => {
  const middle = Number(date.slice(0, 4));
  return Array.from({ length: before + after + 1 }, (_, index) => middle - before + index);
};

/** Days into the past count more than days ahead: lists announce. */
const distance = (from: string, to: string): number => {
  const days = daysBetween(from, to);
  return days >= 0 ? days : -days * 1.5;
};

/** Of several dates the one nearest to another. */
export const nearest = (dates: readonly string[], to: string): string | undefined =>
  dates.toSorted((a, b) => distance(to, a) - distance(to, b))[0];

/** Days that follow each other in a text lie no further apart; a weekday that wants them to is a slip. */
const farthestFollowing = 300;

/** So far ahead of the day of a list its days do not lie: a weekday that wants them to is a slip. */
const farthestAhead = 330;

const isWithin = (date: string, to: string, { year: named }: WrittenDay, farthest: number): boolean => {
  const days = daysBetween(to, date);
  return named !== undefined || (days <= farthestAhead && Math.abs(days) <= farthest);
};

/** The date nearest to another on which the weekday is right; else the nearest, which is doubtful then. */
const near = (written: WrittenDay, to: string, farthest = Number.POSITIVE_INFINITY): ReadDay | undefined => {
  const dates = candidates(written, written.year === undefined ? yearsAround(to, 1, 1) : [written.year]);
  const right = nearest(
    dates.filter((date) => fits(date, written) && isWithin(date, to, written, farthest)),
    to,
  );
  const date = right ?? nearest(dates, to);
  return date === undefined ? undefined : { ...written, date, doubtful: right === undefined };
};

const monthsAround = [0, 1, 2, -1];

/** The month that 5日(土)・12日(土) can only be in, near the day on which the list was made; undefined where a month is named. */
export const monthOfWeekdays = (text: string, madeOn: string): number | undefined => {
  if (/[0-9]月/u.test(text) || !/[0-9]日\([月火水木金土日]/u.test(text)) return undefined;
  const [year, made] = [Number(madeOn.slice(0, 4)), Number(madeOn.slice(5, 7))];
  for (const ahead of monthsAround) {
    const first = new Date(Date.UTC(year, made - 1 + ahead, 1)).toISOString();
    const days = writtenDays(text, Number(first.slice(5, 7))).filter((one) => one.weekday !== undefined);
    const dates = days.map((one) => dateOf(Number(first.slice(0, 4)), one.month, one.day));
    if (dates.every((date, index) => date !== undefined && fits(date, days[index] as WrittenDay))) {
      return Number(first.slice(5, 7));
    }
  }
  return undefined;
};

/**
 * The dates that written days are. A day without a year is the one nearest to the day before it in the text (the first:
 * to the day on which the list was made), on which its weekday is right. Nothing that the calendar does not have.
 */
export const readDays = (written: readonly WrittenDay[], madeOn: string): ReadDay[] => {
  const anchored = written.findIndex((one) => one.year !== undefined);
  const anchor = written[anchored];
  const start = anchor ? (near(anchor, madeOn)?.date ?? madeOn) : madeOn;
  const before: ReadDay[] = [];
  let reference = start;
  for (const one of written.slice(0, Math.max(anchored, 0)).toReversed()) {
    const found = near(one, addDays(reference, -30));
    if (!found) continue;
    before.unshift(found);
    reference = found.date;
  }
  reference = start;
  const after: ReadDay[] = [];
  for (const one of written.slice(Math.max(anchored, 0))) {
    const found = near(one, reference, after.length > 0 ? farthestFollowing : undefined);
    if (!found) continue;
    after.push(found);
    reference = found.date;
  }
  return [...before, ...after];
};
