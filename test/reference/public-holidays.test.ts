import { expect, test } from "vitest";
import { addDays } from "../../shared/domain/times.ts";
import { isPublicHoliday } from "../../shared/reference/public-holidays.ts";

const holidaysOf = (year: number): string[] =>
  Array.from({ length: 365 }, (_, n) => addDays(`${year}-01-01`, n))
    .filter(isPublicHoliday)
    .map((date) => date.slice(5));

test.each([
  [2026, "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23"],
  [2027, "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23"],
])("the holidays of %i, with those that move from a Sunday and that lie between two", (year, days) => {
  expect(holidaysOf(year).join(" ")).toBe(days);
});
