import { expect, test } from "vitest";
import { dateInWords, fullDateInWords, timeInWords, timeRangeInWords } from "../../shared/text/date-words.ts";
import {
  audienceInWords,
  capacityInWords,
  feeInWords,
  placeInWords,
  rewardInWords,
} from "../../shared/text/listing-words.ts";
import { knownDemands } from "../../shared/text/listings.ts";
import { scheduleInWords } from "../../shared/text/schedule-words.ts";
import { aListing } from "../support/builders.ts";

type Terms = NonNullable<Parameters<typeof aListing>[0]>;

test("dates come with their weekday", () => {
  expect(dateInWords("2026-12-01")).toBe("12月1日（火）");
  expect(fullDateInWords("2027-01-01")).toBe("2027年1月1日（金）");
});

test.each([
  ["00:30", "午前0時30分"],
  ["09:00", "午前9時"],
  ["12:00", "正午"],
  ["12:30", "午後0時30分"],
  ["18:05", "午後6時5分"],
])("%s is %s", (time, words) => {
  expect(timeInWords(time)).toBe(words);
});

test.each([
  ["10:00", "11:30", "午前10時〜11時30分"],
  ["10:00", "12:00", "午前10時〜正午"],
  ["11:00", "13:00", "午前11時〜午後1時"],
  ["12:00", "13:00", "正午〜午後1時"],
  ["10:00", undefined, "午前10時から"],
  [undefined, "15:00", "午後3時まで"],
  [undefined, undefined, ""],
])("from %s to %s is %s", (start, end, words) => {
  expect(timeRangeInWords(start, end)).toBe(words);
});

test.each<[NonNullable<Terms["schedule"]>, string]>([
  [{ type: "weekly", weekdays: ["Tu"], startTime: "10:00", endTime: "11:30" }, "毎週火曜 午前10時〜11時30分"],
  [{ type: "weekly", weekdays: ["Fr", "Mo"] }, "毎週月・金曜"],
  [{ type: "weekly", weekdays: ["Mo", "Tu", "We", "Th", "Fr"] }, "毎週月〜金曜"],
  [{ type: "weekly", weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] }, "毎日"],
  [{ type: "weekly", weekdays: ["Mo", "We", "Fr"], daysRequiredPerWeek: 2 }, "月・水・金曜のうち週2日"],
  [{ type: "weekly", weekdays: [] }, "毎週（曜日は確認が必要です）"],
  [{ type: "weekly", weekdays: ["Tu"], startsOn: "2026-12-01" }, "毎週火曜（12月1日（火）から）"],
  [{ type: "shift", weekdays: ["Mo", "Tu", "We"], daysRequiredPerWeek: 2 }, "月〜水曜のうち週2日（曜日は選べます）"],
  [{ type: "monthly", weekdays: ["We"], weeksOfMonth: [3, 1] }, "毎月第1・第3水曜"],
  [{ type: "monthly", weekdays: ["Fr"], weeksOfMonth: [6] }, "毎月最終金曜"],
  [{ type: "dates", dates: ["2026-12-08", "2026-12-01"] }, "12月1日（火）・12月8日（火）"],
  [{ type: "dates", dates: ["2026-12-01", "2026-12-02", "2026-12-03"] }, "12月1日（火）から12月3日（木）まで"],
  [
    { type: "dates", dates: ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2027-01-05"] },
    "12月1日（火）から1月5日（火）までの5回",
  ],
  [{ type: "dates", dates: [] }, "日にちは確認が必要です"],
  [{ type: "flexible" }, "日時は相談して決めます"],
])("a schedule %j is said as %s", (schedule, words) => {
  expect(scheduleInWords(aListing({ schedule }))).toBe(words);
});

test("a place is named with its address, once", () => {
  expect(placeInWords(aListing())).toBe("王子公園（東京都北区王子1-1-1）");
  expect(placeInWords(aListing({ place: { name: "北区役所", fullAddress: "北区役所" } }))).toBe("北区役所");
  expect(placeInWords(aListing({ place: {} }))).toBe("北区");
  expect(placeInWords(aListing({ place: { holding: "online" } }))).toBe("自宅から（オンライン）");
  expect(placeInWords(aListing({ place: { name: "会館", holding: "hybrid" } }))).toContain("または自宅から");
});

test.each<[NonNullable<Terms["fee"]>, string]>([
  [{ status: "free" }, "無料"],
  [{ status: "free", note: "無料" }, "無料"],
  [{ status: "paid", yen: 1200, note: "材料費" }, "1,200円（材料費）"],
  [{ status: "paid" }, "有料"],
  [{ status: "unknown" }, "確認が必要です"],
])("a fee %j is said as %s", (fee, words) => {
  expect(feeInWords(aListing({ fee }))).toBe(words);
});

test.each<[NonNullable<Terms["reward"]>, string]>([
  [{ type: "none" }, "ありません"],
  [{ type: "expenses" }, "交通費などの実費が出ます"],
  [{ type: "hourly", yen: 1226 }, "1時間 1,226円"],
  [{ type: "haibunkin" }, "配分金が出ます"],
  [{ type: "unknown" }, "確認が必要です"],
])("a reward %j is said as %s", (reward, words) => {
  expect(rewardInWords(aListing({ reward }))).toBe(words);
});

test.each<[NonNullable<Terms["eligibility"]>, string]>([
  [{ audience: "anyone" }, "どなたでも"],
  [{ audience: "seniors", minAge: 60 }, "60歳以上"],
  [{ audience: "anyone", minAge: 65, residentsOf: ["131172"] }, "65歳以上、北区に住むか勤める方"],
  [{ audience: "families", minAge: 6 }, "親子・家族、6歳以上"],
  [{ audience: "adults", sex: "male" }, "大人の方、男性"],
  [{ audience: "unknown" }, "どなたが参加できるかは確認が必要です"],
])("who may take part %j is said as %s", (eligibility, words) => {
  expect(audienceInWords(aListing({ eligibility }))).toBe(words);
});

test("the capacity says how many places are left", () => {
  expect(capacityInWords(aListing({ capacity: { total: 20, remaining: 3 } }))).toBe("20人、あと3人");
  expect(capacityInWords(aListing({ capacity: {} }))).toBe("");
});

test("what the setting says already is not said twice", () => {
  const demands = { setting: "indoor", posture: "sitting", loadKg: 5, flags: ["indoor", "smartphone"] } as const;
  expect(knownDemands(aListing({ demands: { ...demands, flags: [...demands.flags] } }))).toEqual([
    "座ってします",
    "建物の中でします",
    "5kgほどの物を持ちます",
    "スマートフォンを使うこと",
  ]);
});
