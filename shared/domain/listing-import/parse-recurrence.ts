import { type Weekday, weekdays } from "../conditions.ts";
import { monthlyRepetition, parseRrule, type Repetition, weeklyRepetition } from "./rrule.ts";

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
const everyOtherWeek = new RegExp(`隔週(?:の)?${days}`, "u");
const yearly = new RegExp(`毎年([0-9]{1,2})月の?(?:第([1-5])|(最終))${days}`, "u");
const yearlyDay = /毎年([0-9]{1,2})月([0-9]{1,2})日/u;
const monthDays = /毎月([0-9]{1,2})日(?:[・、,と]([0-9]{1,2})日)*/u;
const daily = /^(?:毎日|連日)/u;
/** GIF repeat code: weeks 1–5, 6 the last, 7 every other week, 0 every week; before each the weekday. */
const gifCode = /^(?:[0-7]+(?:Mo|Tu|We|Th|Fr|Sa|Su))+$/u;

// Every second month, or a repetition said to be irregular, is no rule to compute dates from.
const irregular = /奇数月|偶数月|隔月|不定期|月によって|第[1-5]?[週回](?!.*曜)/u;

const weekdaysIn = (text: string): Weekday[] =>
  [...text.replace(/曜日?/gu, "")].flatMap((letter) => weekdayOfLetter[letter] ?? []);

const numbersIn = (text: string): number[] => [...text.matchAll(/[0-9]+/gu)].map(([digits]) => Number(digits));

const once = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** 毎年8月最終土曜日, 毎年11月3日, 毎月23日, 隔週水曜, 毎日. */
const special = (source: string): Repetition | undefined => {
  const [, month, week, isLast, list = ""] = yearly.exec(source) ?? [];
  if (month && (week || isLast)) {
    const codes = weekdaysIn(list).map((weekday) => `${isLast ? -1 : week}${weekday.toUpperCase()}`);
    return { rrule: `FREQ=YEARLY;BYMONTH=${Number(month)};BYDAY=${codes.join(",")}` };
  }
  const date = yearlyDay.exec(source);
  if (date) return { rrule: `FREQ=YEARLY;BYMONTH=${Number(date[1])};BYMONTHDAY=${Number(date[2])}` };
  const dates = monthDays.exec(source);
  if (dates) return { rrule: `FREQ=MONTHLY;BYMONTHDAY=${once(numbersIn(dates[0])).join(",")}` };
  const other = everyOtherWeek.exec(source);
  if (other) return weeklyRepetition(weekdaysIn(other[1] ?? ""), 2);
  return daily.test(source) ? weeklyRepetition(weekdays) : undefined;
};

/** `0We`, `13Mo`, `14Tu4Th`, `6Fr`, `7Su`; the digits before a weekday are weeks, each a digit. */
const parseGifCode = (code: string): Repetition | undefined => {
  const parts = [...code.matchAll(/([0-7]+)([A-Z][a-z])/gu)].map(([, digits = "", weekday = ""]) => ({
    weeks: [...digits].map(Number),
    weekday: weekday as Weekday,
  }));
  const days = parts.map(({ weekday }) => weekday);
  if (parts.every(({ weeks: [week] }) => week === 0)) return weeklyRepetition(days);
  if (parts.every(({ weeks: [week] }) => week === 7)) return weeklyRepetition(days, 2);
  const [first] = parts;
  const alike = first && parts.every(({ weeks: one }) => one.join() === first.weeks.join());
  if (alike) return monthlyRepetition(first.weeks, days);
  const byDay = parts.flatMap(({ weeks: list, weekday }) =>
    list.map((week) => `${week === 6 ? -1 : week}${weekday.toUpperCase()}`),
  );
  return parseRrule(`FREQ=MONTHLY;BYDAY=${byDay.join(",")}`);
};

/** 第1月曜と第3火曜: a rule, but none that one set of weeks and one of weekdays can say. */
const mixed = (rules: readonly { weeks: readonly number[]; weekdays: readonly Weekday[] }[]): Repetition | undefined =>
  parseRrule(
    `FREQ=MONTHLY;BYDAY=${rules
      .flatMap(({ weeks: list, weekdays: named }) =>
        list.flatMap((week) => named.map((one) => `${week === 6 ? -1 : week}${one.toUpperCase()}`)),
      )
      .join(",")}`,
  );

const ofMonthIn = (source: string) => [
  ...[...source.matchAll(monthly)].map(([, numbers = "", list = ""]) => ({
    weeks: numbersIn(numbers.replace(/./gu, "$& ")),
    weekdays: weekdaysIn(list),
  })),
  ...[...source.matchAll(last)].map(([, list = ""]) => ({ weeks: [6], weekdays: weekdaysIn(list) })),
];

/**
 * Reads 毎週火曜, 毎週月・水曜日, 第2・第4火曜日, 最終土曜日, 毎年8月最終土曜日, 隔週水曜, an RRULE or a GIF repeat code.
 * Undefined where no repetition, or no clear one, is stated.
 */
export const parseRecurrence = (text: string): Repetition | undefined => {
  const source = text.normalize("NFKC").replace(/\s+/gu, "");
  if (/^(?:RRULE:)?FREQ=/iu.test(source)) return parseRrule(source);
  if (gifCode.test(source)) return parseGifCode(source);
  if (irregular.test(source)) return undefined;
  const found = special(source);
  if (found) return found;
  const everyWeek = once([...source.matchAll(weekly)].flatMap(([, list = ""]) => weekdaysIn(list)));
  const ofMonth = ofMonthIn(source);
  if (everyWeek.length > 0) return ofMonth.length === 0 ? weeklyRepetition(everyWeek) : undefined;
  const [first] = ofMonth;
  if (!first) return undefined;
  const alike = ofMonth.every(({ weekdays: named }) => named.join() === first.weekdays.join());
  return alike ? monthlyRepetition(once(ofMonth.flatMap((one) => one.weeks)), once(first.weekdays)) : mixed(ofMonth);
};
