import { type Band, bands, type Weekday, weekdays } from "../conditions.ts";
import type { Schedule } from "../listing.ts";
import { daysBetween } from "../times.ts";

const minutesPerDay = 1440;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Stretches of a band in minutes since midnight, over two days, so that what runs past midnight is seen. */
const stretches: Readonly<Record<Band, readonly (readonly [from: number, to: number])[]>> = {
  am: [
    [360, 720],
    [minutesPerDay + 360, minutesPerDay + 720],
  ],
  pm: [
    [720, 1020],
    [minutesPerDay + 720, minutesPerDay + 1020],
  ],
  eve: [
    [0, 360],
    [1020, minutesPerDay + 360],
    [minutesPerDay + 1020, 2 * minutesPerDay],
  ],
};

const overlap = (from: number, to: number, band: Band): number =>
  stretches[band].reduce((sum, [start, end]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);

/** Start and end in minutes since midnight of the first day; an end at or before the start is on the next day. */
const sessionOf = (startTime: string, endTime: string | undefined): readonly [start: number, end: number] => {
  const start = minutesOf(startTime);
  const wholeMinute = start + 1;
  const stated = endTime === undefined || endTime === startTime ? wholeMinute : minutesOf(endTime);
  return [start, stated > start ? stated : stated + minutesPerDay];
};

/**
 * Bands that a session needs: those with more than 30 minutes of it, or at least half of it. Without an end, the band of
 * the start; without a start, undefined. They are asked for of the weekdays on which sessions begin: of a night that ends at
 * 8:00, the mornings of those days stand for the mornings after (conditions.md does not tell the two apart).
 */
export const neededBands = (startTime: string | undefined, endTime: string | undefined): Band[] | undefined => {
  if (startTime === undefined) return undefined;
  const [start, end] = sessionOf(startTime, endTime);
  const half = (end - start) / 2;
  return bands.filter((band) => {
    const inside = overlap(start, end, band);
    return inside > 30 || (inside > 0 && inside >= half);
  });
};

/** How long a session is; undefined where its start or its end is not said. */
export const sessionMinutes = ({ startTime, endTime }: Schedule): number | undefined => {
  if (startTime === undefined || endTime === undefined || startTime === endTime) return undefined;
  const [start, end] = sessionOf(startTime, endTime);
  return end - start;
};

/** Weekday of a calendar date. */
const weekdayOf = (date: string): Weekday => {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekdays[(sundayFirst + 6) % 7] ?? "Mo";
};

/** Weekdays that a schedule asks for from a date on, once each, Monday first; none where it is flexible. */
export const weekdaysOf = (schedule: Schedule, today: string): Weekday[] => {
  if (schedule.type === "flexible") return [];
  const dates = schedule.dates.filter((date) => date >= today).map(weekdayOf);
  const named = new Set(schedule.type === "dates" ? dates : schedule.weekdays);
  return weekdays.filter((weekday) => named.has(weekday));
};

/** On how many of the weekdays that it names one has to come: those asked for of a shift, else all. */
export const requiredDays = (schedule: Schedule, named: number): number => {
  if (schedule.type === "shift") return Math.min(schedule.daysRequiredPerWeek ?? 1, named);
  if (schedule.type === "weekly") return Math.min(schedule.daysRequiredPerWeek ?? named, named);
  return named;
};

/** Weeks from Monday to Sunday, counted from the first Monday of 2000. */
const weekOf = (date: string): number => Math.floor(daysBetween("2000-01-03", date) / 7);

/** Most of some dates that fall into one week. */
const mostInOneWeek = (dates: readonly string[]): number => {
  const weeks = [...new Set(dates)].map(weekOf);
  return Math.max(0, ...weeks.map((week) => weeks.filter((other) => other === week).length));
};

/** On how many days of a week one has to come; 0 where it is not every week and does not say, or is left to who comes. */
export const daysPerWeek = (schedule: Schedule): number => {
  const { type, weekdays: named, dates, daysRequiredPerWeek } = schedule;
  if (type === "weekly" || type === "shift") return requiredDays(schedule, named.length);
  return daysRequiredPerWeek ?? (type === "dates" ? mostInOneWeek(dates) : 0);
};

const fortnight = 14;

/** Whether all of it is over within two weeks: nothing for who wishes something that goes on. */
export const isOneOff = ({ type, dates }: Schedule): boolean => {
  if (type !== "dates") return false;
  const [first, last] = [[...dates].sort().at(0), [...dates].sort().at(-1)];
  return first === undefined || last === undefined || daysBetween(first, last) < fortnight;
};
