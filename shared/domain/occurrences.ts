import { type Weekday, weekdays } from "./conditions.ts";
import type { Schedule } from "./listing.ts";
import { addDays } from "./times.ts";

/** How far ahead days are looked for. */
const daysAhead = 400;

/** Weekday of a calendar date. */
export const weekdayOf = (date: string): Weekday =>
  weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday;

const lastDayOfMonth = (date: string): number =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();

/** Whether a date is in one of the weeks of its month: the first to fifth such weekday, 6 for the last. */
const isInWeeks = (date: string, weeks: readonly number[]): boolean => {
  const day = Number(date.slice(8, 10));
  return weeks.includes(Math.ceil(day / 7)) || (weeks.includes(6) && day + 7 > lastDayOfMonth(date));
};

const takesPlaceOn: Readonly<Record<Schedule["type"], (schedule: Schedule, date: string) => boolean>> = {
  weekly: ({ weekdays: days }, date) => days.includes(weekdayOf(date)),
  shift: ({ weekdays: days }, date) => days.includes(weekdayOf(date)),
  monthly: ({ weekdays: days, weeksOfMonth }, date) => days.includes(weekdayOf(date)) && isInWeeks(date, weeksOfMonth),
  dates: ({ dates }, date) => dates.includes(date),
  flexible: () => false,
};

/** The next dates on which it takes place, at most `limit`, from a date on; none where it is arranged one by one. */
export const occurrences = (schedule: Schedule, from: string, limit: number): string[] => {
  const first = schedule.startsOn && schedule.startsOn > from ? schedule.startsOn : from;
  const found: string[] = [];
  for (let ahead = 0; ahead < daysAhead && found.length < limit; ahead += 1) {
    const date = addDays(first, ahead);
    if (schedule.endsOn && date > schedule.endsOn) break;
    if (takesPlaceOn[schedule.type](schedule, date) && !schedule.exceptDates?.includes(date)) found.push(date);
  }
  return found;
};

/** Weekdays on which it can take place; all of them where it is arranged one by one or does not say. */
export const possibleWeekdays = (schedule: Schedule): readonly Weekday[] => {
  const named = schedule.type === "dates" ? schedule.dates.map(weekdayOf) : schedule.weekdays;
  return schedule.type === "flexible" || named.length === 0 ? weekdays : named;
};
