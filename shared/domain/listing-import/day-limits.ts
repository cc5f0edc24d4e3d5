import { type Weekday, weekdays } from "../conditions.ts";
import { type DaysOff, daysOffIn } from "./days-off.ts";
import { readDays, writtenDays } from "./written-days.ts";

/** What limits the days of a span: weekdays that are left out, or that alone count, and single days left out. */
export interface DayLimits {
  readonly only: readonly Weekday[];
  readonly except: readonly Weekday[];
  readonly exceptDates: readonly string[];
  readonly off: DaysOff;
}

const letters = "月火水木金土日";
const weekdayOfLetter = new Map([...letters].map((letter, index) => [letter, weekdays[index] as Weekday]));

const day = `[${letters}](?:曜日?)?`;
const days = `(${day}(?:(?:[・･、,と及びび/~]|または)*(?:${day}|祝日?))*)`;
const closed = "(?:休[館室講業園み日]|定休|お休み|以外|を?除く|は除く|は休)";
const exceptPattern = new RegExp(`(?<![曜0-9])${days}(?:定休日?|は)?${closed}`, "gu");
const onlyPattern = new RegExp(`(?:の|中の|毎週)?(?<![(0-9])${days}(?:・?祝日?)?(?:のみ|だけ|に開催|開催)`, "gu");
/** 7月5日~9月28日の土曜日及び日曜日. */
const onlyOfSpan = new RegExp(`(?:\\)|日|まで|期間?中?|会期中)の(?:毎週)?${days}`, "gu");

const lettersIn = (text: string): Weekday[] => {
  const plain = text.replace(/曜日?|祝日?|休日/gu, "").replace(/及び|または/gu, "・");
  const range = new RegExp(`([${letters}])~([${letters}])`, "u").exec(plain);
  if (range) {
    const [from, to] = [letters.indexOf(range[1] ?? ""), letters.indexOf(range[2] ?? "")];
    return weekdays.filter((_, index) => (from <= to ? index >= from && index <= to : index >= from || index <= to));
  }
  return [...plain].flatMap((letter) => weekdayOfLetter.get(letter) ?? []);
};

const all = (text: string, ...patterns: readonly RegExp[]): Weekday[] => {
  const found = new Set(patterns.flatMap((one) => [...text.matchAll(one)].flatMap(([, list = ""]) => lettersIn(list))));
  return weekdays.filter((weekday) => found.has(weekday));
};

/** What stands between a day and the word that it is off: other days, は. */
const shutNext = new RegExp(`^[0-9月日・、,と~()火水木金土祝及び]*(?:は|を|も)?(?:臨時|終日|全館)?${closed}`, "u");

/** Single days of which the text says that nothing takes place: 10日(月)以外, 8月10日は開館、11日休館. */
const exceptDatesIn = (text: string, madeOn: string, month: number | undefined): string[] => {
  const read = readDays(writtenDays(text, month), madeOn);
  return read.filter(({ to }) => shutNext.test(text.slice(to))).map(({ date }) => date);
};

/**
 * Reads what a text says about the days within a span.
 * @param remarks what stands behind the days themselves: ※平日のみ, 木曜日休館
 * @param startsOn the first day, from which days without a month or a year are counted
 */
export const dayLimits = (whole: string, remarks: string, startsOn: string): DayLimits => ({
  only: /平日のみ|平日だけ|土・?日・?祝(?:日)?(?:を|は)除く/u.test(whole)
    ? weekdays.slice(0, 5)
    : all(whole, onlyPattern, onlyOfSpan),
  except: all(whole, exceptPattern),
  exceptDates: exceptDatesIn(remarks, startsOn, Number(startsOn.slice(5, 7))),
  off: daysOffIn(remarks),
});
