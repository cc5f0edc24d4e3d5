import { expect, test } from "vitest";
import { daysOffIn, isDayOff, noDaysOff } from "../../../shared/domain/listing-import/days-off.ts";
import { whenText } from "../../../shared/domain/listing-import/when-text.ts";

const offIn = (text: string) => daysOffIn(whenText(text));

test.each([
  ["毎月第2・4水曜（8月と祝日は休み）", { months: [8], holidays: true }],
  ["毎週火・金曜（祝日は休み）", { holidays: true }],
  ["毎週日曜（12月～2月は休み）", { months: [12, 1, 2] }],
  ["12月～3月の毎週土曜、1月は休み", { months: [1] }],
  ["通年（年末年始を除く）", { spans: [{ from: "12-29", to: "01-03" }] }],
  ["12/1～1/31 ※年末年始（12/28～1/4）休館", { spans: [{ from: "12-28", to: "01-04" }] }],
  ["毎週土曜日（12月5日～2月27日、1月2日を除く）", { spans: [{ from: "01-02", to: "01-02" }] }],
  ["12月5日（土）午前10時～正午", {}],
])("%s", (text, off) => expect(offIn(text)).toEqual({ ...noDaysOff, ...off }));

test("a span over the new year holds the days on both sides of it", () => {
  const off = offIn("年末年始は休み");
  expect(["2026-12-28", "2026-12-29", "2027-01-03", "2027-01-04"].map((date) => isDayOff(date, off))).toEqual([
    ...[false, true, true, false],
  ]);
});
