import { type Weekday, weekdays } from "../domain/conditions.ts";
import type { Listing, Schedule } from "../domain/listing.ts";
import { addDays, daysBetween } from "../domain/times.ts";
import { dateInWords, timeRangeInWords, weekdayShort } from "./date-words.ts";

/** How many single dates are named before they are summed up. */
const mostDatesNamed = 4;

const inWeekOrder = (some: readonly Weekday[]): Weekday[] => weekdays.filter((weekday) => some.includes(weekday));

/** 火曜; 火・木曜; 月〜金曜 where at least three days follow one another. */
const weekdaysInWords = (some: readonly Weekday[]): string => {
  const ordered = inWeekOrder(some);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return "";
  const span = weekdays.indexOf(last) - weekdays.indexOf(first) + 1;
  if (ordered.length >= 3 && span === ordered.length) return `${weekdayShort(first)}〜${weekdayShort(last)}曜`;
  return `${ordered.map(weekdayShort).join("・")}曜`;
};

const weeksInWords = (weeks: readonly number[]): string =>
  [...weeks]
    .sort((a, b) => a - b)
    .map((week) => (week === 6 ? "最終" : `第${week}`))
    .join("・");

const follow = (dates: readonly string[]): boolean =>
  dates.every((date, index) => index === 0 || date === addDays(dates[index - 1] ?? "", 1));

const datesInWords = (all: readonly string[]): string => {
  const dates = [...new Set(all)].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return "日にちは確認が必要です";
  if (dates.length > 2 && follow(dates)) return `${dateInWords(first)}から${dateInWords(last)}まで`;
  if (dates.length <= mostDatesNamed) return dates.map(dateInWords).join("・");
  return `${dateInWords(first)}から${dateInWords(last)}までの${dates.length}回`;
};

const weeklyInWords = ({ weekdays: days, daysRequiredPerWeek: required }: Schedule): string => {
  if (days.length === 0) return required ? `週${required}日` : "毎週（曜日は確認が必要です）";
  if (required && required < days.length) return `${weekdaysInWords(days)}のうち週${required}日`;
  return days.length === weekdays.length ? "毎日" : `毎週${weekdaysInWords(days)}`;
};

const shiftInWords = ({ weekdays: days, daysRequiredPerWeek: required }: Schedule): string => {
  const among = days.length === 0 || days.length === weekdays.length ? "" : `${weekdaysInWords(days)}のうち`;
  return required ? `${among}週${required}日（曜日は選べます）` : `${among}選んだ日`;
};

const monthlyInWords = ({ weeksOfMonth, weekdays: days }: Schedule): string => {
  if (weeksOfMonth.length === 0) return days.length === 0 ? "毎月" : `毎月（${weekdaysInWords(days)}）`;
  return `毎月${weeksInWords(weeksOfMonth)}${days.length === 0 ? "週" : weekdaysInWords(days)}`;
};

const patterns: Readonly<Record<Schedule["type"], (schedule: Schedule) => string>> = {
  weekly: weeklyInWords,
  shift: shiftInWords,
  monthly: monthlyInWords,
  dates: ({ dates }) => datesInWords(dates),
  flexible: ({ startTime }) => (startTime ? "期間のうち、ご都合のよい日" : "日時は相談して決めます"),
};

/** First and last day of something that repeats; single dates say so themselves. */
const periodInWords = ({ type, startsOn, endsOn }: Schedule): string => {
  if (type === "dates" || (!startsOn && !endsOn)) return "";
  if (startsOn && endsOn && daysBetween(startsOn, endsOn) === 0) return `（${dateInWords(startsOn)}）`;
  return `（${startsOn ? `${dateInWords(startsOn)}から` : ""}${endsOn ? `${dateInWords(endsOn)}まで` : ""}）`;
};

/** When it is, in one line: 毎週火曜 午前10時〜11時30分. The schedule's note is not part of it. */
export const scheduleInWords = ({ schedule }: Pick<Listing, "schedule">): string =>
  [patterns[schedule.type](schedule), timeRangeInWords(schedule.startTime, schedule.endTime), periodInWords(schedule)]
    .filter((part) => part !== "")
    .join(" ")
    .replace(" （", "（");
