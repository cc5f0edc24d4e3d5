import type { Weekday } from "../conditions.ts";

/** A repetition that a text states: every week, or in certain weeks of the month. */
export interface Recurrence {
  readonly type: "weekly" | "monthly";
  readonly weekdays: readonly Weekday[];
  /** 1–5, and 6 for the last. */
  readonly weeksOfMonth: readonly number[];
}

const weekdayOfLetter: Readonly<Record<string, Weekday>> = {
  月: "Mo",
  火: "Tu",
  水: "We",
  木: "Th",
  金: "Fr",
  土: "Sa",
  日: "Su",
};

const letters = "[月火水木金土日]";
const day = `${letters}(?:曜日?)?`;
const days = `(${day}(?:[・、,と及びび/]{1,2}${day})*)`;
const weekly = new RegExp(`毎週(?:の)?${days}(?!.{0,4}を除く)`, "gu");
const weeks = "第([1-5](?:[・、,と]?(?:第)?[1-5])*)";
const monthly = new RegExp(`(?:毎月)?${weeks}${days}`, "gu");
const last = new RegExp(`(?:毎月)?最終${days}`, "gu");

// Every second month, or a repetition said to be irregular, is no rule to compute dates from.
const irregular = /奇数月|偶数月|隔月|隔週|不定期|月によって|第[1-5]?[週回](?!.*曜)/u;

const weekdaysIn = (text: string): Weekday[] =>
  [...text.replace(/曜日?/gu, "")].flatMap((letter) => weekdayOfLetter[letter] ?? []);

const weeksIn = (text: string): number[] => [...text.matchAll(/[1-5]/gu)].map(([digit]) => Number(digit));

const once = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Reads 毎週火曜, 毎週月・水曜日, 第2・第4火曜日, 最終土曜日. Undefined where no repetition, or no clear one, is stated. */
export const parseRecurrence = (text: string): Recurrence | undefined => {
  const source = text.normalize("NFKC").replace(/\s+/gu, "");
  if (irregular.test(source)) return undefined;
  const everyWeek = [...source.matchAll(weekly)].flatMap(([, list = ""]) => weekdaysIn(list));
  const inWeeks = [...source.matchAll(monthly)].map(([, numbers = "", list = ""]) => ({
    weeks: weeksIn(numbers),
    weekdays: weekdaysIn(list),
  }));
  const inLast = [...source.matchAll(last)].map(([, list = ""]) => ({ weeks: [6], weekdays: weekdaysIn(list) }));
  const ofMonth = [...inWeeks, ...inLast];
  if (everyWeek.length > 0 && ofMonth.length === 0) {
    return { type: "weekly", weekdays: once(everyWeek), weeksOfMonth: [] };
  }
  // 第1月曜と第3火曜 cannot be said by one set of weeks and one of weekdays.
  const alike = ofMonth.every(({ weekdays }) => weekdays.join() === ofMonth[0]?.weekdays.join());
  if (ofMonth.length === 0 || everyWeek.length > 0 || !alike) return undefined;
  return {
    type: "monthly",
    weekdays: once(ofMonth[0]?.weekdays ?? []),
    weeksOfMonth: once(ofMonth.flatMap((one) => one.weeks)).sort(),
  };
};
