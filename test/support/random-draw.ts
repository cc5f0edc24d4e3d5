import fc from "fast-check";
import { addDays } from "../../shared/domain/times.ts";
import { matchDay } from "./matching.ts";

/** How people and listings are drawn. */
export interface Draw {
  readonly today: string;
  /** Of what stands in the way of many, and what stands in the way of few. */
  readonly leaning: <Easy, Hard>(easy: fc.Arbitrary<Easy>, hard: fc.Arbitrary<Hard>) => fc.Arbitrary<Easy | Hard>;
}

/** Nearly every pair breaks something, and most break much. */
export const hardDraw: Draw = { today: matchDay, leaning: (_, hard) => hard };

/** About every second pair breaks nothing, so that much is left to be scored and ranked. */
export const easyDraw = (today: string): Draw => ({
  today,
  leaning: (easy, hard) => fc.oneof({ weight: 12, arbitrary: easy }, { weight: 1, arbitrary: hard }),
});

/** The last one is an island. */
export const areaCodes = ["131172", "131130", "133612"];
export const towns = ["", "王子", "王子本町"];
export const taxonomyCodes = ["V1", "V4", "H5", "L1", "S1", "W5", "X1"];
export const qualifications = ["介護福祉士", "調理師"];

export const coordinates = fc.record({
  latitude: fc.double({ min: 35.7, max: 35.8, noNaN: true }),
  longitude: fc.double({ min: 139.68, max: 139.8, noNaN: true }),
});

export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

export const dateNear = ({ today }: Draw, min: number, max: number) =>
  fc.integer({ min, max }).map((days) => addDays(today, days));

/** Drops what is undefined, as stored records have it. */
export const without = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
