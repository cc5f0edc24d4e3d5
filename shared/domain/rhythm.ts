import type { Rhythm } from "./senior.ts";
import { addDays } from "./times.ts";

const mondayFirst = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
const wednesday = 2;

interface Period {
  /** First day of the period that a date lies in. */
  readonly startOf: (date: string) => string;
  /** Fewest days between two digests, for a person whose first one came late in a period. */
  readonly leastDays: number;
}

const periods: Readonly<Record<Rhythm, Period>> = {
  daily: { startOf: (date) => date, leastDays: 1 },
  weekly: { startOf: (date) => addDays(date, -((mondayFirst(date) - wednesday + 7) % 7)), leastDays: 3 },
  twice_monthly: {
    startOf: (date) => `${date.slice(0, 8)}${Number(date.slice(8)) < 15 ? "01" : "15"}`,
    leastDays: 7,
  },
  monthly: { startOf: (date) => `${date.slice(0, 8)}01`, leastDays: 14 },
};

/** Longest time back that {@link isDue} has to know about. */
export const longestPeriodDays = 31;

/** The latest date of a last digest after which a person is due on a date. */
export const latestBeforeDue = (rhythm: Rhythm, date: string): string => {
  const { startOf, leastDays } = periods[rhythm];
  const beforePeriod = addDays(startOf(date), -1);
  const longAgo = addDays(date, -leastDays);
  return [beforePeriod, longAgo].sort()[0] as string;
};

/**
 * Whether a person is due for a digest on a date: at most one in each day, week (from Wednesday), half month (from the 1st
 * and the 15th) or month (from the 1st).
 *
 * A period, not a fixed day: a run that was missed is made up for in the next night, who registered today hears tomorrow,
 * and who got nothing on the first night hears as soon as there is something new.
 * @param lastOn date of the last digest, if there was one
 */
export const isDue = (rhythm: Rhythm, date: string, lastOn: string | undefined): boolean =>
  lastOn === undefined || lastOn <= latestBeforeDue(rhythm, date);
