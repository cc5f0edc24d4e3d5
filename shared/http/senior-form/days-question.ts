import { z } from "zod";
import {
  type Availability,
  type AvailabilityLevel,
  type Band,
  bandSchema,
  bands,
  type Weekday,
  weekdays,
} from "../../domain/conditions.ts";
import { dayField } from "../../domain/senior-questions.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { listOf } from "../field-errors.ts";

const dayFields = Object.fromEntries(weekdays.map((day) => [dayField(day), listOf(bandSchema)])) as Record<
  ReturnType<typeof dayField>,
  ReturnType<typeof listOf<typeof bandSchema>>
>;

type GoodTimes = Readonly<Record<Weekday, readonly Band[]>>;

const fill = (good: GoodTimes, rest: AvailabilityLevel): Availability =>
  Object.fromEntries(
    weekdays.map((day) => [
      day,
      Object.fromEntries(bands.map((band) => [band, good[day].includes(band) ? "good" : rest])),
    ]),
  ) as Availability;

const always = Object.fromEntries(weekdays.map((day) => [day, [...bands]])) as unknown as GoodTimes;

/**
 * Good times of each weekday, and one answer for all the others: three answers for each of 21 cells would be too much
 * to ask. 「いつでもよい」 stands for all of them.
 */
export const daysQuestion = z
  .object({
    ...dayFields,
    anytime: listOf(z.literal("yes")),
    otherTimes: z.enum(["no", "possible"]).optional().catch(undefined),
  })
  .transform(({ anytime, otherTimes, ...days }) => ({
    anytime: anytime.length > 0,
    otherTimes,
    good: Object.fromEntries(weekdays.map((day) => [day, days[dayField(day)]])) as unknown as GoodTimes,
  }))
  .superRefine(({ anytime, otherTimes, good }, context) => {
    const nothingGood = weekdays.every((day) => good[day].length === 0);
    if (anytime) return;
    if (nothingGood) context.addIssue({ code: "custom", path: ["anytime"], message: seniorForm.days.missing });
    if (!otherTimes) context.addIssue({ code: "custom", path: ["otherTimes"], message: seniorForm.days.otherMissing });
  })
  .transform(({ anytime, otherTimes, good }) => ({
    availability: anytime ? fill(always, "good") : fill(good, otherTimes ?? "no"),
  }));

/** The times as they are ticked in the question. */
export const typedDays = (availability: Availability) => {
  const bandsOf = (day: Weekday, level: AvailabilityLevel) => bands.filter((band) => availability[day][band] === level);
  const anytime = weekdays.every((day) => bandsOf(day, "good").length === bands.length);
  const possible = weekdays.some((day) => bandsOf(day, "possible").length > 0);
  const days = Object.fromEntries(weekdays.map((day) => [dayField(day), bandsOf(day, "good")]));
  return anytime ? { anytime: "yes" } : { ...days, otherTimes: possible ? "possible" : "no" };
};
