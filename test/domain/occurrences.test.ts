import fc from "fast-check";
import { expect, test } from "vitest";
import { weekdays } from "../../shared/domain/conditions.ts";
import { type Schedule, scheduleSchema } from "../../shared/domain/listing.ts";
import { occurrences, possibleWeekdays, weekdayOf } from "../../shared/domain/occurrences.ts";

const schedule = (terms: object): Schedule => scheduleSchema.parse(terms);

test("a weekly schedule takes place on its weekdays, from its first day to its last", () => {
  const tuesdays = schedule({ type: "weekly", weekdays: ["Tu"], startsOn: "2026-12-05", endsOn: "2026-12-20" });
  expect(occurrences(tuesdays, "2026-11-25", 9)).toEqual(["2026-12-08", "2026-12-15"]);
});

test("a monthly schedule knows the first, the third and the last of a month", () => {
  const monthly = schedule({ type: "monthly", weekdays: ["We"], weeksOfMonth: [1, 6] });
  expect(occurrences(monthly, "2026-12-01", 4)).toEqual(["2026-12-02", "2026-12-30", "2027-01-06", "2027-01-27"]);
});

test("single dates that are past are left out", () => {
  const dates = schedule({ type: "dates", dates: ["2026-12-08", "2026-11-01", "2026-12-01"] });
  expect(occurrences(dates, "2026-11-25", 9)).toEqual(["2026-12-01", "2026-12-08"]);
});

test("what is arranged one by one has no dates, and every weekday is possible", () => {
  const flexible = schedule({ type: "flexible" });
  expect(occurrences(flexible, "2026-11-25", 9)).toEqual([]);
  expect(possibleWeekdays(flexible)).toEqual(weekdays);
});

test("every occurrence of a weekly schedule is one of its weekdays, in order, and none before the day asked for", () => {
  const days = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 });
  const date = fc.date({ min: new Date("2026-01-01"), max: new Date("2029-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, date, (some, from) => {
      const today = from.toISOString().slice(0, 10);
      const found = occurrences(schedule({ type: "weekly", weekdays: some }), today, 10);
      expect(found).toHaveLength(10);
      expect(found.every((day) => some.includes(weekdayOf(day)) && day >= today)).toBe(true);
      expect(found).toEqual([...found].sort());
    }),
  );
});
