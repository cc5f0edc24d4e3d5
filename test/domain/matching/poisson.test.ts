import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceBelow, expectedFilled } from "../../../shared/domain/matching/poisson.ts";

const mean = fc.double({ min: 0, max: 60, noNaN: true });
const places = fc.integer({ min: 0, max: 40 });
/** What sums of some forty numbers are rounded by, at most. */
const rounding = 1e-12;

test("a place is the less likely free the more people are expected, and the likelier the more places there are", () => {
  fc.assert(
    fc.property(mean, fc.double({ min: 0.01, max: 10, noNaN: true }), places, (few, more, count) => {
      expect(chanceBelow(few + more, count)).toBeLessThanOrEqual(chanceBelow(few, count) + rounding);
      expect(chanceBelow(few, count + 1)).toBeGreaterThanOrEqual(chanceBelow(few, count) - rounding);
    }),
  );
});

test("one more expected fills as much more as there is a chance of a free place", () => {
  const step = 1e-5;
  fc.assert(
    fc.property(mean, places, (few, count) => {
      const slope = (expectedFilled(few + step, count) - expectedFilled(few, count)) / step;
      expect(slope).toBeCloseTo(chanceBelow(few, count), 3);
    }),
  );
});

test("two expected for one place fill it with 86 %", () => {
  expect(expectedFilled(2, 1)).toBeCloseTo(1 - Math.exp(-2));
  expect([chanceBelow(0, 1), chanceBelow(5, 0), expectedFilled(5, 0)]).toEqual([1, 0, 0]);
});

test("where hundreds come, as many places are filled as their number says, and the rest are free", () => {
  for (const many of [650, 750, 2000]) {
    expect(chanceBelow(many, many)).toBeCloseTo(0.5, 1);
    expect(chanceBelow(many, 2 * many)).toBeCloseTo(1);
    expect(chanceBelow(many, many / 2)).toBeCloseTo(0);
    expect(expectedFilled(many, 2 * many)).toBeCloseTo(many);
    expect(expectedFilled(many, many / 2)).toBeCloseTo(many / 2);
    expect([chanceBelow(many, 0), expectedFilled(many, 0)]).toEqual([0, 0]);
  }
});

test("nothing jumps where the way of reckoning changes", () => {
  for (const count of [650, 700, 750]) {
    expect(chanceBelow(700.0001, count)).toBeCloseTo(chanceBelow(700, count), 4);
    expect(expectedFilled(700.0001, count)).toBeCloseTo(expectedFilled(700, count), 3);
  }
});
