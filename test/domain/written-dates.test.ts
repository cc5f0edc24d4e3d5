import { expect, test } from "vitest";
import { writtenDate, writtenDates } from "../../shared/domain/written-dates.ts";

const today = "2026-11-25";

test.each([
  ["12月1日", "2026-12-01"],
  ["１２月１日（火）", "2026-12-01"],
  ["11/25", "2026-11-25"],
  ["1月9日", "2027-01-09"],
  ["令和9年2月3日", "2027-02-03"],
  ["2026-12-24", "2026-12-24"],
])("%s is %s", (written, date) => {
  expect(writtenDate(written, today)).toBe(date);
});

test.each(["2月30日", "来週", "", "13月1日"])("%s is no date", (written) => {
  expect(writtenDate(written, today)).toBeUndefined();
});

test("a date of the past with its year stays what was written", () => {
  expect(writtenDate("2026年1月1日", today)).toBe("2026-01-01");
});

test("many dates stand one a line or with commas between them", () => {
  expect(writtenDates("12月1日\n\n12月8日、いつか", today)).toEqual([
    { text: "12月1日", date: "2026-12-01" },
    { text: "12月8日", date: "2026-12-08" },
    { text: "いつか", date: undefined },
  ]);
});
