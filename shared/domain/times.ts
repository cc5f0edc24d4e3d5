import { z } from "zod";

/** An instant, ISO 8601 in UTC: `2026-11-25T01:00:00.000Z`. Fields that hold one end in `At`. */
export const instantSchema = z.iso.datetime();

/** A calendar date in Japan: `2026-11-25` (GIF DS-441). Fields that hold one end in `On`. */
export const jstDateSchema = z.iso.date();

/** A time of day in Japan: `10:30`. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Tells the present instant. Passed in wherever time matters, so that a run can be repeated. */
export type Clock = () => Date;

/** Makes a new version-4 UUID. */
export type NewId = () => string;

const jstParts = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The calendar date in Japan at an instant: `2026-11-25`. */
export const jstDate = (instant: Date): string => jstParts.format(instant).slice(0, 10);

/** The date and time of day in Japan at an instant, to the minute: `2026-11-25T02:00`. */
export const jstMinute = (instant: Date): string => jstParts.format(instant).replace(" ", "T");

/** The date so many calendar days after (or, negative, before) a date. */
export const addDays = (date: string, days: number): string => {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};

/** Whole calendar days from one date to another; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
