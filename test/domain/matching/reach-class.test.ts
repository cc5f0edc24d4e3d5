import fc from "fast-check";
import { expect, test } from "vitest";
import { farthestOf, reachClass, reachClasses } from "../../../shared/domain/matching/reach-class.ts";

const metres = fc.integer({ min: -2, max: 2 ** 31 - 1 });

test("who travels farther is never in a lower class", () => {
  fc.assert(
    fc.property(metres, metres, (a, b) => {
      const [near, far] = [Math.min(a, b), Math.max(a, b)];
      expect(reachClass(near)).toBeLessThanOrEqual(reachClass(far));
      expect(reachClass(far)).toBeLessThan(reachClasses);
    }),
  );
});

test("a class ends where the next one begins", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (way) => {
      const last = farthestOf(reachClass(way));
      expect(way).toBeLessThanOrEqual(last);
      expect(reachClass(last)).toBe(reachClass(way));
      expect(reachClass(last + 1)).toBe(reachClass(way) + 1);
    }),
  );
});
