import type { Schedule } from "../listing.ts";
import { occurrences, weekdayOf } from "../occurrences.ts";
import { addDays, daysBetween } from "../times.ts";
import { type DaysOff, isDayOff, noDaysOff } from "./days-off.ts";
import type { RowWhen } from "./read-when.ts";
import { daysOfRrule, type Repetition } from "./rrule.ts";

/** The days of a schedule, without its times. */
export type Days = Omit<Schedule, "startTime" | "endTime" | "note">;

export const noDays: Days = { type: "flexible", weekdays: [], weeksOfMonth: [], dates: [] };

export const spanFields = ({
  startsOn,
  endsOn,
}: Pick<RowWhen, "startsOn" | "endsOn">): Pick<Schedule, "startsOn" | "endsOn"> => ({
  ...(startsOn ? { startsOn } : {}),
  ...(endsOn ? { endsOn } : {}),
});

export const excepting = (dates: readonly string[]): Pick<Schedule, "exceptDates"> =>
  dates.length > 0 ? { exceptDates: dates.slice(0, 400) } : {};

/** Whether a repetition has room in the span; within a shorter one, 毎週金曜 beginning on a Tuesday is not one to trust. */
export const agrees = ({ simple }: Repetition, { startsOn, endsOn, when }: RowWhen): boolean => {
  if (startsOn === undefined || !simple || simple.weekdays.includes(weekdayOf(startsOn))) return true;
  if (when.kind === "recurrence") return true;
  return endsOn !== undefined && daysBetween(startsOn, endsOn) >= (simple.type === "weekly" ? 14 : 31);
};

/** How far ahead the days of a rule are told that weekdays and weeks of the month cannot say. */
const daysAhead = 366;
export const endOfRule = /(?:UNTIL|COUNT)=/u;

/** 隔週水曜 without a first day: which of the weeks is not said. */
export const isAnchored = ({ rrule }: Repetition, startsOn: string | undefined): boolean =>
  startsOn !== undefined || !rrule.includes("INTERVAL=");

const isoDates = /[0-9]{4}-[0-9]{2}-[0-9]{2}/gu;

/** The rule without the months in which nothing takes place, and with its number of times. */
const wholeRule = (rrule: string, { months }: DaysOff, times: number | undefined): string => {
  const open = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => !months.includes(month));
  const byMonth = months.length > 0 && !rrule.includes("BYMONTH") ? `;BYMONTH=${open.join(",")}` : "";
  const count = times !== undefined && !endOfRule.test(rrule) ? `;COUNT=${times}` : "";
  return `${rrule}${byMonth}${count}`;
};

const simpleDays = (rrule: string, simple: NonNullable<Repetition["simple"]>, row: RowWhen): Days => ({
  ...noDays,
  type: simple.type,
  weekdays: [...simple.weekdays],
  weeksOfMonth: [...simple.weeksOfMonth],
  rrule,
  ...spanFields(row),
});

const listedDays = (
  rrule: string,
  row: RowWhen,
  madeOn: string,
  exceptDates: readonly string[],
  off: DaysOff,
): Days => {
  const from = row.startsOn ?? madeOn;
  const ends = addDays(from, endOfRule.test(rrule) ? 3 * daysAhead : daysAhead);
  const last = row.endsOn && row.endsOn > from ? row.endsOn : ends;
  const dates = daysOfRrule(rrule, from, last, exceptDates).filter((date) => !isDayOff(date, off));
  const type = dates.length > 0 ? "dates" : "flexible";
  return { ...noDays, type, dates, ...excepting(exceptDates), rrule, ...spanFields(row) };
};

/** The days of a repetition, with those left out that fall on a day off. @param written days left out, as calendars write them */
export const repeatingDays = (written: string, { rrule, simple }: Repetition, row: RowWhen, madeOn: string): Days => {
  const exceptDates = [...written.matchAll(isoDates)].map(([date]) => date);
  const { off = noDaysOff, times } = row.when.kind === "recurrence" ? row.when : {};
  const rule = wholeRule(rrule, off, times);
  if (!simple || endOfRule.test(rule)) {
    if (!isAnchored({ rrule: rule }, row.startsOn)) return { ...noDays, rrule: rule, ...spanFields(row) };
    return listedDays(rule, row, madeOn, exceptDates, off);
  }
  const days = simpleDays(rule, simple, row);
  const free = occurrences({ ...days, note: "" }, row.startsOn ?? madeOn, daysAhead).filter((date) =>
    isDayOff(date, off),
  );
  return { ...days, ...excepting([...new Set([...exceptDates, ...free])].sort()) };
};
