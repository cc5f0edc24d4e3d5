import { type Weekday, weekdays } from "../conditions.ts";
import type { Schedule } from "../listing.ts";
import { addDays, daysBetween } from "../times.ts";
import { parseDate, parseDateList, weekdayOf } from "./parse-date.ts";
import { parseRecurrence, type Recurrence } from "./parse-recurrence.ts";
import { parseTime } from "./parse-time.ts";
import { shortened } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";
import type { RowNote } from "./row-outcome.ts";

export interface ReadSchedule {
  readonly schedule: Schedule;
  /** The last day on which something takes place; undefined where no end is given. */
  readonly lastDate: string | undefined;
  /** Whether it says when: a date, or a repetition. */
  readonly clear: boolean;
  readonly notes: readonly RowNote[];
}

interface Span {
  readonly startsOn: string | undefined;
  readonly endsOn: string | undefined;
  readonly notes: readonly RowNote[];
}

const dateIn = (cells: Cells, field: "startsOn" | "endsOn"): { date: string | undefined; unread: boolean } => {
  const cell = cells.get(field) || cells.written(field);
  const date = parseDate(cell);
  return { date, unread: cell !== "" && date === undefined };
};

const spanOf = (cells: Cells): Span => {
  const start = dateIn(cells, "startsOn");
  const end = dateIn(cells, "endsOn");
  const notes: RowNote[] = start.unread || end.unread ? ["date_unread"] : [];
  if (start.date && end.date && end.date < start.date) {
    return { startsOn: start.date, endsOn: undefined, notes: [...notes, "end_date_before_start"] };
  }
  return { startsOn: start.date, endsOn: end.date, notes };
};

const timesOf = (cells: Cells): Pick<ReadSchedule, "notes"> & Pick<Schedule, "startTime" | "endTime"> => {
  const startTime = parseTime(cells.get("startTime"));
  const endTime = parseTime(cells.get("endTime"));
  const unread = [cells.get("startTime"), cells.get("endTime")].some((cell) => cell !== "" && !parseTime(cell));
  const notes: RowNote[] = unread ? ["time_unread"] : [];
  // The catalogue writes 0:00 where a list left the time out or wrote a sentence.
  const noStart = startTime === undefined || (startTime === "00:00" && (endTime === undefined || endTime === "00:00"));
  const backwards = !noStart && startTime !== undefined && endTime !== undefined && endTime <= startTime;
  return {
    ...(noStart ? {} : { startTime }),
    ...(endTime === undefined || backwards || (noStart && endTime === "00:00") ? {} : { endTime }),
    notes: backwards && endTime !== startTime ? [...notes, "end_time_before_start"] : notes,
  };
};

const weekdayCode = (date: string): Weekday => weekdays[(weekdayOf(date) + 6) % 7] ?? "Mo";

/** Weekdays that a span of days touches, in the order of the week. */
const weekdaysBetween = (from: string, to: string): Weekday[] => {
  const days = Math.min(daysBetween(from, to), 6);
  const touched = new Set(Array.from({ length: days + 1 }, (_, day) => weekdayCode(addDays(from, day))));
  return weekdays.filter((weekday) => touched.has(weekday));
};

const spanFields = ({ startsOn, endsOn }: Span): Pick<Schedule, "startsOn" | "endsOn"> => ({
  ...(startsOn ? { startsOn } : {}),
  ...(endsOn ? { endsOn } : {}),
});

const repeating = (recurrence: Recurrence, span: Span, rest: Pick<Schedule, "note" | "startTime" | "endTime">) => ({
  type: recurrence.type,
  weekdays: [...recurrence.weekdays],
  weeksOfMonth: [...recurrence.weeksOfMonth],
  dates: [],
  ...spanFields(span),
  ...rest,
});

/** Whether a repetition has room in the span; within a shorter one, 毎週金曜 beginning on a Tuesday is not one to trust. */
const agrees = (recurrence: Recurrence, { startsOn, endsOn }: Span): boolean => {
  if (startsOn === undefined || recurrence.weekdays.includes(weekdayCode(startsOn))) return true;
  return endsOn !== undefined && daysBetween(startsOn, endsOn) >= (recurrence.type === "weekly" ? 14 : 31);
};

/**
 * When a listing takes place, from the date columns, the machine lines and the remarks.
 * A repetition is used for spans of more than a day; a row of a single day is that day, whatever the series does.
 */
export const scheduleOf = (cells: Cells): ReadSchedule => {
  const span = spanOf(cells);
  const { notes: timeNotes, ...times } = timesOf(cells);
  const note = shortened(cells.get("timeNote"), 1000);
  const rest = { ...times, note };
  const notes = [...span.notes, ...timeNotes];
  const listed = parseDateList(cells.get("timeNote")).filter((date) => !span.startsOn || date >= span.startsOn);
  const last = span.endsOn ?? span.startsOn;
  const base = { weekdays: [], weeksOfMonth: [], dates: [], ...rest };

  if (listed.length > 1) {
    const dates = [...new Set([...(span.startsOn ? [span.startsOn] : []), ...listed])].sort().slice(0, 400);
    const read: RowNote[] = ["date_from_remark"];
    return {
      schedule: { ...base, type: "dates", dates, ...spanFields(span) },
      lastDate: latest([...dates, last]),
      clear: true,
      notes: [...notes, ...read],
    };
  }
  if (span.startsOn && (span.endsOn === undefined || span.endsOn === span.startsOn)) {
    return {
      schedule: { ...base, type: "dates", dates: [span.startsOn] },
      lastDate: span.startsOn,
      clear: true,
      notes,
    };
  }
  const recurrence = parseRecurrence(`${cells.get("timeNote")}\n${cells.get("remark")}`);
  if (recurrence && agrees(recurrence, span)) {
    return { schedule: repeating(recurrence, span, rest), lastDate: last, clear: true, notes };
  }
  if (span.startsOn && span.endsOn) {
    return {
      schedule: { ...base, ...spanFor(span.startsOn, span.endsOn), ...spanFields(span) },
      lastDate: span.endsOn,
      clear: true,
      notes,
    };
  }
  return {
    schedule: { ...base, type: "flexible", ...spanFields(span) },
    lastDate: last,
    clear: span.endsOn !== undefined,
    notes,
  };
};

/** A span of days without a repetition: within a week one of its days is enough; longer ones leave the day open. */
const spanFor = (startsOn: string, endsOn: string): Pick<Schedule, "type" | "weekdays" | "daysRequiredPerWeek"> =>
  daysBetween(startsOn, endsOn) < 7
    ? { type: "shift", weekdays: weekdaysBetween(startsOn, endsOn), daysRequiredPerWeek: 1 }
    : { type: "flexible", weekdays: [] };

const latest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
