import { describe, expect, test } from "vitest";
import type { Availability, Band, Weekday } from "../../../shared/domain/conditions.ts";
import { scheduleSchema } from "../../../shared/domain/listing.ts";
import { isOneOff, neededBands, sessionMinutes, weekdaysOf } from "../../../shared/domain/matching/time-bands.ts";
import { aListing, aSenior, everyDay } from "../../support/builders.ts";
import { broken } from "../../support/matching.ts";

describe("bands that a session needs", () => {
  test.each<[string, string | undefined, string | undefined, Band[] | undefined]>([
    ["a morning", "10:00", "11:30", ["am"]],
    ["up to noon", "10:00", "12:00", ["am"]],
    ["half an hour past noon is still the morning", "10:00", "12:30", ["am"]],
    ["more than half an hour past noon is both", "10:00", "12:31", ["am", "pm"]],
    ["a short one around noon needs both halves", "11:45", "12:15", ["am", "pm"]],
    ["an afternoon into the evening", "16:00", "19:00", ["pm", "eve"]],
    ["a night past midnight", "22:00", "02:00", ["eve"]],
    ["a night into the next morning", "22:00", "08:00", ["am", "eve"]],
    ["before six in the morning", "05:00", "05:50", ["eve"]],
    ["no end", "13:00", undefined, ["pm"]],
    ["an end that is the start", "17:00", "17:00", ["eve"]],
    ["no start", undefined, "12:00", undefined],
  ])("%s", (_, start, end, needed) => {
    expect(neededBands(start, end)).toEqual(needed);
  });
});

const blockedOn = (days: readonly Weekday[], bands: readonly Band[] = ["am", "pm", "eve"]): Availability => {
  const week = everyDay("good");
  for (const day of days) for (const band of bands) week[day] = { ...week[day], [band]: "no" };
  return week;
};

const fits = (schedule: Parameters<typeof scheduleSchema.parse>[0], availability: Availability): boolean =>
  broken(aSenior({ availability }), aListing({ schedule: scheduleSchema.parse(schedule) })) === undefined;

describe("schedules against a week", () => {
  const morning = { startTime: "10:00", endTime: "11:00" };

  test("every week: all its days, if it does not say how many", () => {
    expect(fits({ type: "weekly", weekdays: ["Mo", "We"], ...morning }, blockedOn(["We"]))).toBe(false);
    expect(
      fits({ type: "weekly", weekdays: ["Mo", "We"], daysRequiredPerWeek: 1, ...morning }, blockedOn(["We"])),
    ).toBe(true);
  });

  test("a shift: as many as it asks for, one if it does not say", () => {
    const shift = { type: "shift", weekdays: ["Mo", "Tu", "We"], ...morning };
    expect(fits(shift, blockedOn(["Mo", "Tu"]))).toBe(true);
    expect(fits({ ...shift, daysRequiredPerWeek: 2 }, blockedOn(["Mo", "Tu"]))).toBe(false);
  });

  test("by the month: all its weekdays", () => {
    expect(fits({ type: "monthly", weekdays: ["Sa"], weeksOfMonth: [2], ...morning }, blockedOn(["Sa"]))).toBe(false);
    expect(fits({ type: "monthly", weekdays: ["Sa"], weeksOfMonth: [2], ...morning }, blockedOn(["Su"]))).toBe(true);
  });

  test("dates over the turn of the year: the weekday of each", () => {
    const dates = { type: "dates", dates: ["2026-12-31", "2027-01-01"], ...morning };
    expect(weekdaysOf(scheduleSchema.parse(dates), "2026-11-25")).toEqual(["Th", "Fr"]);
    expect(weekdaysOf(scheduleSchema.parse(dates), "2027-01-01")).toEqual(["Fr"]);
    expect(fits(dates, blockedOn(["Fr"]))).toBe(false);
    expect(fits(dates, blockedOn(["Sa", "Su"]))).toBe(true);
  });

  test("with the time unknown, a day is out only if all of it is", () => {
    const someTime = { type: "weekly", weekdays: ["Mo"] };
    expect(fits(someTime, blockedOn(["Mo"], ["am", "pm"]))).toBe(true);
    expect(fits(someTime, blockedOn(["Mo"]))).toBe(false);
  });

  test("flexible, or without named days, never breaks", () => {
    expect(fits({ type: "flexible" }, everyDay("no"))).toBe(true);
    expect(fits({ type: "weekly", ...morning }, everyDay("no"))).toBe(true);
  });
});

describe("how long and how often", () => {
  test.each<[string, string, number]>([
    ["10:00", "11:30", 90],
    ["22:00", "02:00", 240],
  ])("from %s to %s are %i minutes", (startTime, endTime, minutes) => {
    expect(sessionMinutes(scheduleSchema.parse({ type: "weekly", startTime, endTime }))).toBe(minutes);
  });

  test("what is over within two weeks does not go on", () => {
    const dates = (...days: string[]) => scheduleSchema.parse({ type: "dates", dates: days });
    expect(isOneOff(dates("2026-12-01"))).toBe(true);
    expect(isOneOff(dates("2026-12-01", "2026-12-14"))).toBe(true);
    expect(isOneOff(dates("2026-12-01", "2026-12-15"))).toBe(false);
    expect(isOneOff(scheduleSchema.parse({ type: "weekly", weekdays: ["Mo"] }))).toBe(false);
  });
});
