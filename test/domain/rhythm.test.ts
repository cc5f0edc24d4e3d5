import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDue } from "../../shared/domain/rhythm.ts";
import type { Rhythm } from "../../shared/domain/senior.ts";
import { addDays } from "../../shared/domain/times.ts";

/** Dates on which a person gets a digest when there is always something new, from a first date on. */
const datesOf = (rhythm: Rhythm, from: string, days: number, missed: readonly string[] = []): string[] => {
  const got: string[] = [];
  for (let n = 0; n < days; n += 1) {
    const date = addDays(from, n);
    if (!missed.includes(date) && isDue(rhythm, date, got.at(-1))) got.push(date);
  }
  return got;
};

describe("rhythm", () => {
  test("who registers today gets the first digest in the next night, whatever the rhythm", () => {
    const rhythms: readonly Rhythm[] = ["daily", "weekly", "twice_monthly", "monthly"];
    expect(rhythms.every((rhythm) => isDue(rhythm, "2026-11-25", undefined))).toBe(true);
  });

  test("daily: every day, once a day", () => {
    expect(datesOf("daily", "2026-11-29", 4)).toEqual(["2026-11-29", "2026-11-30", "2026-12-01", "2026-12-02"]);
    expect(isDue("daily", "2026-11-29", "2026-11-29")).toBe(false);
  });

  test("weekly: Wednesdays", () => {
    expect(datesOf("weekly", "2026-11-25", 22)).toEqual(["2026-11-25", "2026-12-02", "2026-12-09", "2026-12-16"]);
  });

  test("twice a month: the 1st and the 15th", () => {
    expect(datesOf("twice_monthly", "2026-12-01", 62)).toEqual([
      "2026-12-01",
      "2026-12-15",
      "2027-01-01",
      "2027-01-15",
    ]);
  });

  test("monthly: the 1st, also after February", () => {
    expect(datesOf("monthly", "2027-01-01", 90)).toEqual(["2027-01-01", "2027-02-01", "2027-03-01"]);
  });

  test("a run that was missed is made up for the next night", () => {
    expect(datesOf("twice_monthly", "2026-12-01", 20, ["2026-12-15"])).toEqual(["2026-12-01", "2026-12-16"]);
  });

  test("a first digest late in a period is not followed by the next at once", () => {
    expect(datesOf("twice_monthly", "2026-11-13", 30)).toEqual(["2026-11-13", "2026-11-20", "2026-12-01"]);
  });

  test("never more often than was asked for", () => {
    const most: Readonly<Record<Rhythm, number>> = { daily: 1, weekly: 3, twice_monthly: 7, monthly: 14 };
    fc.assert(
      fc.property(
        fc.constantFrom<Rhythm>("daily", "weekly", "twice_monthly", "monthly"),
        fc.integer({ min: 0, max: 3000 }),
        (rhythm, start) => {
          const got = datesOf(rhythm, addDays("2026-01-01", start), 120);
          const gaps = got.slice(1).map((date, n) => Date.parse(date) - Date.parse(got[n] ?? ""));
          expect(Math.min(...gaps)).toBeGreaterThanOrEqual(most[rhythm] * 86_400_000);
        },
      ),
      { numRuns: 300 },
    );
  });
});
