import ICAL from "ical.js";
import { type Weekday, weekdays } from "../conditions.ts";

/** A repetition as RFC 5545 writes it, `FREQ=MONTHLY;BYDAY=2TU,4TU`; and as weekdays and weeks of the month, if it is no more than that. */
export interface Repetition {
  readonly rrule: string;
  readonly simple?: {
    readonly type: "weekly" | "monthly";
    readonly weekdays: readonly Weekday[];
    /** 1–5, and 6 for the last. */
    readonly weeksOfMonth: readonly number[];
  };
}

const inOrder = (days: readonly Weekday[]): Weekday[] => weekdays.filter((weekday) => days.includes(weekday));
const dayCodes = (days: readonly Weekday[]): string =>
  inOrder(days)
    .map((weekday) => weekday.toUpperCase())
    .join(",");
const weekCodes = (weeks: readonly number[], days: readonly Weekday[]): string =>
  weeks.flatMap((week) => inOrder(days).map((one) => `${week === 6 ? -1 : week}${one.toUpperCase()}`)).join(",");

/** Every week on some weekdays; `every` 2 is every other week. */
export const weeklyRepetition = (days: readonly Weekday[], every = 1): Repetition => ({
  rrule: `FREQ=WEEKLY;${every > 1 ? `INTERVAL=${every};` : ""}BYDAY=${dayCodes(days)}`,
  ...(every === 1 ? { simple: { type: "weekly", weekdays: inOrder(days), weeksOfMonth: [] } } : {}),
});

/** In some weeks of the month, on the same weekdays in each. */
export const monthlyRepetition = (weeks: readonly number[], days: readonly Weekday[]): Repetition => ({
  rrule: `FREQ=MONTHLY;BYDAY=${weekCodes(weeks, days)}`,
  simple: { type: "monthly", weekdays: inOrder(days), weeksOfMonth: weeks.toSorted((a, b) => a - b) },
});

const weekdayOf: Readonly<Record<string, Weekday>> = Object.fromEntries(
  weekdays.map((weekday) => [weekday.toUpperCase(), weekday]),
);

/** What an RRULE says, if it is one of the two simple kinds without an end by count. */
const simplify = ({ freq, interval, parts, count }: ICAL.Recur): Repetition["simple"] => {
  const byDay = (parts.BYDAY ?? []).map(String);
  const others = Object.keys(parts).some((part) => part !== "BYDAY");
  if (interval !== 1 || count || others || byDay.length === 0) return undefined;
  const read = byDay.map((code) => /^(-?[0-9])?([A-Z]{2})$/u.exec(code));
  const days = inOrder(read.flatMap((one) => weekdayOf[one?.[2] ?? ""] ?? []));
  const weeks = [...new Set(read.map((one) => (one?.[1] === "-1" ? 6 : Number(one?.[1] ?? 0))))].sort();
  if (freq === "WEEKLY" && weeks.join() === "0") return { type: "weekly", weekdays: days, weeksOfMonth: [] };
  const whole = weeks.length * days.length === byDay.length && weeks.every((week) => week >= 1);
  return freq === "MONTHLY" && whole ? { type: "monthly", weekdays: days, weeksOfMonth: weeks } : undefined;
};

/** Reads an RRULE as calendars write it. */
export const parseRrule = (text: string): Repetition | undefined => {
  try {
    const recur = ICAL.Recur.fromString(text.trim().replace(/^RRULE:/iu, ""));
    const simple = simplify(recur);
    return { rrule: recur.toString(), ...(simple ? { simple } : {}) };
  } catch {
    return undefined;
  }
};

const mostDates = 400;
/** A rule can have days so seldom that looking for the next never ends; so many steps are enough for ten years. */
const mostSteps = 5_000;

/** The days of a rule from its first day up to and with a last one, without those left out. */
export const daysOfRrule = (
  rrule: string,
  startsOn: string,
  until: string,
  except: readonly string[] = [],
): string[] => {
  const recur = ICAL.Recur.fromString(rrule);
  const iterator = recur.iterator(ICAL.Time.fromDateString(startsOn));
  const days: string[] = [];
  for (let step = 0; step < mostSteps && days.length < mostDates; step += 1) {
    const next = iterator.next();
    if (!next) break;
    const day = next.toString().slice(0, 10);
    if (day > until) break;
    if (!except.includes(day)) days.push(day);
  }
  return days;
};
