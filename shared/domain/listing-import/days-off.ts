import { isPublicHoliday } from "../../reference/public-holidays.ts";
import { addDays, daysBetween } from "../times.ts";
import { dateOf } from "./parse-date.ts";

/** Days of every year, by month and day: 12-29 to 01-03. */
interface YearlySpan {
  readonly from: string;
  readonly to: string;
}

/** When something that repeats or lasts does not take place. */
export interface DaysOff {
  /** 1–12. */
  readonly months: readonly number[];
  readonly holidays: boolean;
  readonly spans: readonly YearlySpan[];
}

export const noDaysOff: DaysOff = { months: [], holidays: false, spans: [] };

const off = "(?:お?休[みに館講会業園場]|休$|休[)、。]|を?除[くき]|以外|はなし|は?お休み)";
const token =
  "[0-9]{1,2}月(?:[0-9]{1,2}日(?:\\([^)]{1,4}\\))?|中)?|[0-9]{1,2}日(?:\\([^)]{1,4}\\))?|祝祭日|祝日|祝|年末年始|お?盆(?:期間|休み)?";
const listed = new RegExp(
  `((?:(?:${token})(?:[・、,~(と]|及び|および|や|\\)(?=(?:は|を|も|等|など)?${off}|[・、と]))*)+)(?:など|等)?(?:は|を|も|中は)?${off}`,
  "gu",
);

/** What is off is shorter than what it is left out of: of 12月5日~2月27日、1月2日を除く only the last. */
const mostDaysOff = 31;

const usual: readonly { readonly named: RegExp; readonly span: YearlySpan }[] = [
  { named: /年末年始(?!\()/u, span: { from: "12-29", to: "01-03" } },
  { named: /盆(?:期間|休み)?(?!\()/u, span: { from: "08-13", to: "08-16" } },
];

const pad = (text: string): string => text.padStart(2, "0");
const day = /([0-9]{1,2})月([0-9]{1,2})日(?:\([^)]{1,4}\))?(?:~(?:([0-9]{1,2})月)?([0-9]{1,2})日)?/gu;
const month = /([0-9]{1,2})月(?:中)?(?![0-9])(?:~([0-9]{1,2})月(?![0-9]))?/gu;

/** Days from one to the other, both told as a month and a day of some year. */
const lengthOf = ({ from, to }: YearlySpan): number => (daysBetween(`2024-${from}`, `2024-${to}`) + 366) % 366;

const spansIn = (list: string): YearlySpan[] =>
  [...list.matchAll(day)]
    .filter(([, m = "", d = "", toMonth = m, toDay = d]) => dateOf(2024, +m, +d) && dateOf(2024, +toMonth, +toDay))
    .map(([, m = "", d = "", toMonth = m, toDay = d]) => ({
      from: `${pad(m)}-${pad(d)}`,
      to: `${pad(toMonth)}-${pad(toDay)}`,
    }))
    .filter((span) => lengthOf(span) <= mostDaysOff);

const monthsIn = (list: string): number[] =>
  [...list.matchAll(month)].flatMap(([, from, to = from]) => {
    const [first, last] = [Number(from), Number(to)];
    const length = ((last - first + 12) % 12) + 1;
    return Array.from({ length }, (_, n) => ((first - 1 + n) % 12) + 1);
  });

/** A text without what it says of days off. */
export const withoutDaysOff = (text: string): string => text.replace(listed, "");

/**
 * Reads 8月と祝日は休み, 年末年始(12月29日~1月3日)休館, 1月2日を除く. Names of seasons stand for their usual days where none are
 * given with them.
 * @param text as `whenText` makes it
 */
export const daysOffIn = (text: string): DaysOff => {
  const lists = [...text.matchAll(listed)].map(([, list = ""]) => list);
  const whole = lists.join("、");
  const spans = spansIn(whole);
  const seasons = usual.filter(({ named }) => named.test(whole)).map(({ span }) => span);
  return {
    months: [...new Set(monthsIn(whole))].filter((one) => one >= 1 && one <= 12),
    holidays: /祝/u.test(whole),
    spans: [...spans, ...seasons],
  };
};

export const hasDaysOff = ({ months, holidays, spans }: DaysOff): boolean =>
  holidays || months.length + spans.length > 0;

const within = (date: string, { from, to }: YearlySpan): boolean => {
  const ofYear = date.slice(5);
  return from <= to ? ofYear >= from && ofYear <= to : ofYear >= from || ofYear <= to;
};

/** Whether nothing takes place on a date. */
export const isDayOff = (date: string, { months, holidays, spans }: DaysOff): boolean =>
  months.includes(Number(date.slice(5, 7))) ||
  (holidays && isPublicHoliday(date)) ||
  spans.some((span) => within(date, span));

/** The days off from a day to another. */
export const daysOffBetween = (from: string, to: string, off: DaysOff): string[] =>
  hasDaysOff(off)
    ? Array.from({ length: daysBetween(from, to) + 1 }, (_, ahead) => addDays(from, ahead)).filter((date) =>
        isDayOff(date, off),
      )
    : [];
