import { type Availability, type AvailabilityLevel, type Band, bands, type Weekday, weekdays } from "../conditions.ts";
import type { Schedule } from "../listing.ts";

/** One bit a weekday and band: bit `3 × weekday + band`, Monday morning first. 21 bits. */
export type BandMask = number;

/**
 * What a schedule asks of a week. Each option is a day with its bands; `required` of the options must be possible.
 * `timeKnown` false: the day is known, the time of day is not, so any band of the day may be the one.
 */
export interface ScheduleNeed {
  readonly options: readonly BandMask[];
  readonly required: number;
  readonly timeKnown: boolean;
}

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

/**
 * Bands that a session needs: those with more than 30 minutes of it, or at least half of it. Without an end, the band of
 * the start; without a start, undefined.
 */
export const neededBands = (startTime: string | undefined, endTime: string | undefined): Band[] | undefined => {
  if (startTime === undefined) return undefined;
  const start = minutesOf(startTime);
  const wholeMinute = start + 1;
  const stated = endTime === undefined || endTime === startTime ? wholeMinute : minutesOf(endTime);
  const end = stated > start ? stated : stated + minutesPerDay;
  const half = (end - start) / 2;
  return bands.filter((band) => {
    const inside = overlap(start, end, band);
    return inside > 30 || (inside > 0 && inside >= half);
  });
};

/** The mask of some bands of a weekday. */
const dayMask = (weekday: Weekday, needed: readonly Band[]): BandMask =>
  needed.reduce((mask, band) => mask | (1 << (weekdays.indexOf(weekday) * bands.length + bands.indexOf(band))), 0);

/** Weekday of a calendar date. */
export const weekdayOf = (date: string): Weekday => {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekdays[(sundayFirst + 6) % 7] ?? "Mo";
};

/** Weekdays that a schedule names, once each, Monday first; for `dates` those of the dates. */
export const weekdaysOf = (schedule: Schedule): Weekday[] => {
  const named = new Set(schedule.type === "dates" ? schedule.dates.map(weekdayOf) : schedule.weekdays);
  return weekdays.filter((weekday) => named.has(weekday));
};

const requiredDays = (schedule: Schedule, days: number): number => {
  if (schedule.type === "shift") return Math.min(schedule.daysRequiredPerWeek ?? 1, days);
  if (schedule.type === "weekly") return Math.min(schedule.daysRequiredPerWeek ?? days, days);
  return days;
};

/** What a schedule asks of a week; no option where it is flexible or does not name its days. */
export const scheduleNeed = (schedule: Schedule): ScheduleNeed => {
  const needed = neededBands(schedule.startTime, schedule.endTime);
  const days = schedule.type === "flexible" ? [] : weekdaysOf(schedule);
  return {
    options: days.map((weekday) => dayMask(weekday, needed ?? bands)),
    required: requiredDays(schedule, days.length),
    timeKnown: needed !== undefined,
  };
};

/** Bands of a week in which a person's availability is one of the levels named. */
export const availabilityMask = (availability: Availability, levels: readonly AvailabilityLevel[]): BandMask =>
  weekdays.reduce(
    (mask, weekday) =>
      mask |
      dayMask(
        weekday,
        bands.filter((band) => levels.includes(availability[weekday][band])),
      ),
    0,
  );

/** Whether enough options lie clear of the bands in `blocked`; with the time unknown, a day is blocked only if all of it is. */
export const fitsSchedule = (need: ScheduleNeed, blocked: BandMask): boolean => {
  let clear = 0;
  for (const option of need.options) {
    const hit = option & blocked;
    if (need.timeKnown ? hit === 0 : hit !== option) clear += 1;
  }
  return clear >= need.required;
};
