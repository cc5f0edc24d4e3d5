import ical, { type ICalEventData } from "ical-generator";
import { type Weekday, weekdays } from "../../../shared/domain/conditions.ts";
import type { Listing, Schedule } from "../../../shared/domain/listing.ts";
import { occurrences } from "../../../shared/domain/occurrences.ts";
import { addDays } from "../../../shared/domain/times.ts";
import { placeInWords } from "../../../shared/text/listing-words.ts";
import { calendarDescription } from "../../../shared/text/listings.ts";

/** Single dates that are written out where no rule says them. */
const mostDates = 60;
/** How long something takes that does not say when it ends. */
const usualMilliseconds = 60 * 60_000;

const instantOf = (date: string, time: string): Date => new Date(`${date}T${time}:00+09:00`);

const endOf = (date: string, startTime: string, endTime: string | undefined): Date => {
  if (!endTime || endTime === startTime) return new Date(instantOf(date, startTime).getTime() + usualMilliseconds);
  return instantOf(endTime > startTime ? date : addDays(date, 1), endTime);
};

/** Begin and end on a date, in UTC; a whole day where no time is known. */
const timesOn = (date: string, { startTime, endTime }: Schedule): Pick<ICalEventData, "start" | "end" | "allDay"> =>
  startTime
    ? { start: instantOf(date, startTime), end: endOf(date, startTime, endTime) }
    : { start: new Date(`${date}T00:00:00Z`), end: new Date(`${addDays(date, 1)}T00:00:00Z`), allDay: true };

/** Before nine in the morning in Japan it is still the day before in UTC, in which the rule is written. */
const isDayBeforeInUtc = ({ startTime }: Schedule): boolean => startTime !== undefined && startTime < "09:00";

const utcWeekday = (weekday: Weekday, schedule: Schedule): string => {
  const back = isDayBeforeInUtc(schedule) ? 1 : 0;
  return String(weekdays[(weekdays.indexOf(weekday) + weekdays.length - back) % weekdays.length]).toUpperCase();
};

const until = ({ startTime, endsOn }: Schedule): string => {
  if (!endsOn) return "";
  const last = instantOf(endsOn, "23:59")
    .toISOString()
    .replace(/[-:]|\.\d+/g, "");
  return `;UNTIL=${startTime ? last : endsOn.replaceAll("-", "")}`;
};

const weeklyRule = (schedule: Schedule): string =>
  `RRULE:FREQ=WEEKLY;BYDAY=${schedule.weekdays.map((weekday) => utcWeekday(weekday, schedule)).join(",")}`;

const monthlyRule = ({ weeksOfMonth, weekdays: days }: Schedule): string => {
  const byDay = weeksOfMonth.flatMap((week) => days.map((day) => `${week === 6 ? -1 : week}${day.toUpperCase()}`));
  return `RRULE:FREQ=MONTHLY;BYDAY=${byDay.join(",")}`;
};

/** The day before the first Tuesday need not be the first Monday: such months are written out date by date. */
const ruleOf = (schedule: Schedule): string | undefined => {
  if (schedule.type === "weekly") return weeklyRule(schedule) + until(schedule);
  return schedule.type === "monthly" && !isDayBeforeInUtc(schedule)
    ? monthlyRule(schedule) + until(schedule)
    : undefined;
};

/** Dates that the calendar begins its events on: the first one where a rule says the others. */
const eventDates = ({ schedule }: Listing, today: string): string[] => {
  if (schedule.type === "shift") return [];
  return occurrences(schedule, today, ruleOf(schedule) ? 1 : mostDates);
};

/** Whether there is a date to put into a calendar: not where one chooses days or arranges them one by one. */
export const hasCalendar = (listing: Listing, today: string): boolean => eventDates(listing, today).length > 0;

/**
 * The listing for a calendar (RFC 5545), in UTC so that no program can mistake the zone.
 * @param today date in Japan from which on dates are told
 */
export const listingCalendar = (listing: Listing, today: string, url: string): string => {
  const repeating = ruleOf(listing.schedule) ?? null;
  const dates = eventDates(listing, today);
  const calendar = ical({ prodId: { company: "ikigai-link", product: "listings" } });
  for (const date of dates) {
    calendar.createEvent({
      id: `${listing.listingId}${dates.length > 1 ? `-${date}` : ""}@ikigai-link`,
      sequence: listing.version,
      stamp: new Date(listing.updatedAt),
      ...timesOn(date, listing.schedule),
      repeating,
      summary: listing.title,
      location: placeInWords(listing),
      description: calendarDescription(listing),
      url,
    });
  }
  return calendar.toString();
};
