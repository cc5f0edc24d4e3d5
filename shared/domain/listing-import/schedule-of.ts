import { type Weekday, weekdays } from "../conditions.ts";
import type { Schedule } from "../listing.ts";
import { weekdayOf } from "../occurrences.ts";
import { addDays, daysBetween } from "../times.ts";
import type { DayLimits } from "./day-limits.ts";
import { daysOffBetween, hasDaysOff } from "./days-off.ts";
import { parseTimes } from "./parse-times.ts";
import { shortened } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";
import { type RowWhen, readWhen } from "./read-when.ts";
import {
  agrees,
  type Days,
  endOfRule,
  excepting,
  isAnchored,
  noDays,
  repeatingDays,
  spanFields,
} from "./repeating-days.ts";
import type { RowContext } from "./row-context.ts";
import type { RowNote, WhenUnderstood } from "./row-outcome.ts";
import { whenText } from "./when-text.ts";
import { zonedTime } from "./zoned-time.ts";

export interface ReadSchedule {
  readonly schedule: Schedule;
  /** The last day on which something takes place; undefined where no end is given. */
  readonly lastDate: string | undefined;
  /** Whether it says when: a date, or a repetition. */
  readonly clear: boolean;
  readonly understood: WhenUnderstood;
  readonly notes: readonly RowNote[];
}

type Times = Pick<Schedule, "startTime" | "endTime">;

/** The catalogue writes 0:00 where a list left the time out or wrote a sentence. */
const withoutMidnight = ({ startTime, endTime }: Times): Times => {
  if (startTime === "00:00" && endTime === "23:59") return {};
  const noStart = startTime === "00:00" && (endTime === undefined || endTime === "00:00");
  const noEnd = endTime === "00:00" && (startTime === undefined || noStart);
  return { ...(startTime && !noStart ? { startTime } : {}), ...(endTime && !noEnd ? { endTime } : {}) };
};

const timesOf = (cells: Cells): { times: Times; more: boolean; notes: RowNote[] } => {
  const start = cells.get("startTime") || cells.get("timeText") || clockOf(cells.get("startsOn")) || clockIn(cells);
  const { more, unread, ...read } = parseTimes(start, cells.get("endTime") || clockOf(cells.get("endsOn")));
  const { startTime, endTime } = withoutMidnight(read);
  const backwards = startTime !== undefined && endTime !== undefined && endTime <= startTime;
  const notes: readonly (RowNote | false)[] = [
    unread && "time_unread",
    backwards && endTime !== startTime && "end_time_before_start",
  ];
  return {
    times: { ...(startTime ? { startTime } : {}), ...(endTime && !backwards ? { endTime } : {}) },
    more: more || unread,
    notes: notes.filter((note) => note !== false),
  };
};

/** The time of a date column that holds one: 2026-12-05T10:00:00+09:00, 2026/12/05 10:00, 46361.4375. */
const clockOf = (cell: string): string => {
  const text = cell.normalize("NFKC").trim();
  const ofDay = /^[34][0-9]{4}(\.[0-9]+)$/u.exec(text)?.[1];
  return zonedTime(text)?.time ?? ofDay ?? /[T ]([0-9]{1,2}:[0-9]{2})(?::[0-9]{2})?$/u.exec(text)?.[1] ?? "";
};

const timeRange = /[0-9０-９][:：時][0-9０-９半分]*\s*[~～〜-]\s*(?:午[前後])?[0-9０-９]{1,2}[:：時]/u;

const dates = /(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:\([^)]{1,5}\))?/gu;
/** 2026/12/05 10:00~2026/12/05 12:00 says 10:00~12:00. */
const withoutDates = (text: string): string =>
  /[0-9]{4}[-/.年]/u.test(text) ? whenText(text).replace(dates, "") : text;

/** A cell for day and time together: 8月5日(水) 10:00～12:00. */
const clockIn = (cells: Cells): string => {
  const note = cells.get("timeNote");
  const text = cells.get("when") || (cells.get("startsOn") === "" || timeRange.test(note) ? note : "");
  return /[0-9０-９][:：時][0-9０-９]?/u.test(text)
    ? withoutDates(text).replace(/^.*?(?=(?:午[前後])?[0-9０-９]{1,2}[:：時])/su, "")
    : "";
};

/** As written, where there is more to say than the fields hold. */
const noteOf = (cells: Cells, moreTimes: boolean, plain: boolean): string => {
  const parts = [cells.get("timeNote")];
  if (!plain) parts.unshift(cells.get("when"));
  if (moreTimes)
    parts.push([cells.get("startTime") || cells.get("timeText"), cells.get("endTime")].filter(Boolean).join(" ～ "));
  return shortened([...new Set(parts.filter((part) => part !== ""))].join("\n"), 1000);
};

const between = (from: string, to: string): string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));

/** Weekdays that a span of days touches, in the order of the week. */
const weekdaysBetween = (from: string, to: string): Weekday[] => {
  const touched = new Set(between(from, to).slice(0, 7).map(weekdayOf));
  return weekdays.filter((weekday) => touched.has(weekday));
};

/** Up to so many days of a span with exceptions are told one by one. */
const mostSingleDays = 62;

const limited = (startsOn: string, endsOn: string, { only, except, ...limits }: DayLimits): Days => {
  const exceptDates = [...limits.exceptDates, ...daysOffBetween(startsOn, endsOn, limits.off)];
  const open = (only.length > 0 ? only : weekdays).filter((weekday) => !except.includes(weekday));
  const fields = spanFields({ startsOn, endsOn });
  if (daysBetween(startsOn, endsOn) < mostSingleDays) {
    const dates = between(startsOn, endsOn).filter(
      (date) => open.includes(weekdayOf(date)) && !exceptDates.includes(date),
    );
    if (dates.length > 0) return { ...noDays, type: "dates", dates, ...fields };
  }
  const codes = open.map((weekday) => weekday.toUpperCase()).join(",");
  return {
    ...noDays,
    type: "weekly",
    weekdays: [...open],
    ...excepting(exceptDates.filter((date) => date >= startsOn && date <= endsOn)),
    rrule: `FREQ=WEEKLY;BYDAY=${codes};UNTIL=${endsOn.replaceAll("-", "")}`,
    ...fields,
  };
};

const isLimited = ({ only, except, exceptDates, off }: DayLimits): boolean =>
  only.length + except.length + exceptDates.length > 0 || hasDaysOff(off);

/** A span of days: within a week one of its days is enough; longer ones leave the day open. */
const spanDays = (startsOn: string, endsOn: string, limits: DayLimits): Days => {
  if (isLimited(limits)) return limited(startsOn, endsOn, limits);
  const fields = spanFields({ startsOn, endsOn });
  return daysBetween(startsOn, endsOn) < 7
    ? { ...noDays, type: "shift", weekdays: weekdaysBetween(startsOn, endsOn), daysRequiredPerWeek: 1, ...fields }
    : { ...noDays, ...fields };
};

const daysOf = (cells: Cells, row: RowWhen, madeOn: string): Days => {
  const { when, repetition, startsOn, endsOn } = row;
  if (repetition && agrees(repetition, row)) return repeatingDays(cells.get("exceptDates"), repetition, row, madeOn);
  if (when.kind === "dates") return { ...noDays, type: "dates", dates: [...when.dates], ...spanFields(row) };
  if (when.kind === "span" && startsOn && endsOn) return spanDays(startsOn, endsOn, when.limits);
  return { ...noDays, ...spanFields(row) };
};

const understoodOf = ({ when, repetition }: RowWhen): WhenUnderstood => {
  if (repetition) return "recurrence";
  return when.kind === "span" ? "period" : when.kind;
};

const latest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);

const lastDateOf = (days: Days, { when, endsOn }: RowWhen): string | undefined => {
  const listed = days.type === "dates" && (!days.rrule || endOfRule.test(days.rrule)) ? days.dates : [];
  const single = when.kind === "dates" ? when.dates : [];
  return latest([...listed, ...single, endsOn]);
};

/**
 * When a listing takes place, from the date columns, the words beside them and the remarks.
 * A repetition is used for spans of more than a day; a row of a single day is that day, whatever the series does.
 */
export const scheduleOf = (cells: Cells, context: RowContext): ReadSchedule => {
  const row = readWhen(cells, context);
  const days = daysOf(cells, row, context.madeOn);
  const { times, more, notes } = timesOf(cells);
  const plain = row.when.kind === "dates" && row.when.dates.length === 1;
  const doubtful = "doubtful" in row.when && row.when.doubtful;
  const understood = understoodOf(row);
  const lastDate = lastDateOf(days, row);
  const anchored = !row.repetition || isAnchored(row.repetition, row.startsOn);
  const told = understood === "dates" || understood === "recurrence" || understood === "arranged";
  return {
    schedule: { ...days, ...times, note: noteOf(cells, more, plain) },
    lastDate,
    clear: !doubtful && anchored && (told || (understood === "period" && row.endsOn !== undefined)),
    understood,
    notes: [...row.notes, ...notes],
  };
};
