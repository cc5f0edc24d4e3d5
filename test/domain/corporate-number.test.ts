import fc from "fast-check";
import { expect, test } from "vitest";
import { isCorporateNumber } from "../../shared/domain/corporate-number.ts";

test.each(["7000012050002", "4011001098993", "7123456789012", "9000020131130", "8000020130001", "8000020131172"])(
  "%s is a corporate number",
  (number) => {
    expect(isCorporateNumber(number)).toBe(true);
  },
);

test("thirteen digits with another check digit, fewer digits or letters are none", () => {
  for (const wrong of ["1000012050002", "0000012050002", "700001205000", "T000012050002", ""]) {
    expect(isCorporateNumber(wrong)).toBe(false);
  }
});

test("one mistyped digit is always noticed, unless a 9 and a 0 are mixed up", () => {
  const digit = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), digit, (position, other) => {
      const digits = [..."7000012050002"];
      const before = Number(digits[position]);
      fc.pre((other - before) % 9 !== 0);
      digits[position] = String(other);
      return !isCorporateNumber(digits.join(""));
    }),
  );
  expect.hasAssertions();
  expect(isCorporateNumber("7000012050002")).toBe(true);
});
