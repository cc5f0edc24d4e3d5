import { describe, expect, test } from "vitest";
import { readDateCell } from "../../../shared/domain/listing-import/date-cell.ts";
import { parseTimes } from "../../../shared/domain/listing-import/parse-times.ts";
import { parseWhen } from "../../../shared/domain/listing-import/parse-when.ts";
import { readRowsOf } from "../../support/event-list.ts";

const madeOn = "2026-07-10";
const when = (text: string, from = madeOn) => parseWhen(text, from);
const dates = (text: string, from = madeOn) => {
  const read = when(text, from);
  return read.kind === "dates" ? read.dates : read.kind;
};
const span = (text: string, from = madeOn) => {
  const read = when(text, from);
  return read.kind === "span" || read.kind === "vague" ? [read.startsOn, read.endsOn] : read.kind;
};

describe("days in words", () => {
  test.each([
    ["令和元年5月1日（水）", ["2019-05-01"]],
    ["２０２６年８月５日", ["2026-08-05"]],
    ["8月5日(水)", ["2026-08-05"]],
    ["8月5日（水）、19日（水）、9月2日（水）", ["2026-08-05", "2026-08-19", "2026-09-02"]],
    ["①8月5日(水)\n②8月6日(木)", ["2026-08-05", "2026-08-06"]],
    ["(1)8月5日、(2)12日いずれも(水)", ["2026-08-05", "2026-08-12"]],
    ["8/5(水)・8/6(木)", ["2026-08-05", "2026-08-06"]],
    ["令和6年1月16日（火）、1月30日（火）、2月6日（火）", ["2024-01-16", "2024-01-30", "2024-02-06"]],
    ["8月24日(月)･ 25日(火)(2日間)", ["2026-08-24", "2026-08-25"]],
    ["12月20日（日）、1月17日（日）", ["2026-12-20", "2027-01-17"]],
  ])("%s", (text, expected) => expect(dates(text)).toEqual(expected));
  test.each([
    ["8月5日（水）～8月16日（日）", ["2026-08-05", "2026-08-16"]],
    ["8月5日（水）から8月16日（日）まで", ["2026-08-05", "2026-08-16"]],
    ["11月17日(火)～ 1月11日(月・祝)", ["2026-11-17", "2027-01-11"]],
    ["10月27日（火）～令和9年1月24日(日）", ["2026-10-27", "2027-01-24"]],
    ["～8月2日(日)まで", [undefined, "2026-08-02"]],
    ["8月2日(日)まで", [undefined, "2026-08-02"]],
    ["8月5日(水)～", ["2026-08-05", undefined]],
  ])("%s is a span", (text, expected) => expect(span(text)).toEqual(expected));
  test.each([
    ["7月下旬", ["2026-07-21", "2026-07-31"]],
    ["令和4年2月", ["2022-02-01", "2022-02-28"]],
    ["3月中旬から下旬", ["2026-03-11", "2026-03-31"]],
    ["8月、9月の試合日程", ["2026-08-01", "2026-09-30"]],
    ["6月下旬～8月中旬（予定）", ["2026-06-21", "2026-08-20"]],
  ])("%s is only about when", (text, expected) => {
    expect([when(text).kind, span(text)]).toEqual(["vague", expected]);
  });
  test.each(["なし", "無し", "ナシ", "無", "－", "―", "ー", "-", "未定", "調査中", "特になし"])(
    "%s: it says that there is none",
    (text) => expect(when(text)).toEqual({ kind: "none" }),
  );
  test.each(["随時（要調整）", "日程調整し決定", "ホームページ上で公開中", "通年", "いつでも"])(
    "%s is arranged",
    (text) => expect(when(text)).toEqual({ kind: "arranged" }),
  );
  test.each(["2月30日", "お楽しみに", "第3回", "30人", "午前10時"])("%s is not understood, and not guessed", (text) =>
    expect(when(text)).toEqual({ kind: "unread" }),
  );
  test("a year is the one in which the weekday is right", () => {
    expect(dates("8月5日(火)", "2025-12-01")).toEqual(["2025-08-05"]);
    expect(dates("8月5日(水)", "2025-12-01")).toEqual(["2026-08-05"]);
  });
  test("a weekday that is right in no year near is doubtful", () => {
    const wrong = when("8月5日(日)");
    expect([wrong.kind, "doubtful" in wrong && wrong.doubtful]).toEqual(["dates", true]);
  });
});

describe("spans with exceptions", () => {
  const limits = (text: string) => {
    const read = when(text);
    return read.kind === "span" ? read.limits : undefined;
  };
  test.each([
    ["8月5日（水）～8月16日（日）\n※10日（月）以外", { only: [], except: [], exceptDates: ["2026-08-10"] }],
    [
      "8月5日(水)～9月6日(日)※8月11日(火)､12日(水)は休室",
      { only: [], except: [], exceptDates: ["2026-08-11", "2026-08-12"] },
    ],
    [
      "8月5日(水)～9月6日(日)※ただし、8月10日(月･振休)開館、8月12日(水)休館",
      { only: [], except: [], exceptDates: ["2026-08-12"] },
    ],
    ["7月1日（水）～8月31日（月）\n※平日のみ", { only: ["Mo", "Tu", "We", "Th", "Fr"], except: [], exceptDates: [] }],
    ["6月1日〜11月30日、9:00〜17:00（木曜日休館）", { only: [], except: ["Th"], exceptDates: [] }],
    ["4月10日(金)～11月30日(月)※月曜以外（祝日は開催）", { only: [], except: ["Mo"], exceptDates: [] }],
    ["7月4日(土)～9月27日(日)の土曜日及び日曜日", { only: ["Sa", "Su"], except: [], exceptDates: [] }],
    ["7月3日(金)～9月27日(日)の金～日曜日･祝日", { only: ["Fr", "Sa", "Su"], except: [], exceptDates: [] }],
  ])("%s", (text, expected) => expect(limits(text)).toMatchObject(expected));
  test("the days that remain are told one by one", () => {
    const [row] = readRowsOf(
      '行事名,開催日,場所\n市,"8月8日（土）～8月11日（火）\n※10日（月）以外",駅前',
      "2026-07-10.csv",
    );
    expect(row?.draft.terms.schedule).toMatchObject({
      type: "dates",
      dates: ["2026-08-08", "2026-08-09", "2026-08-11"],
      note: "8月8日（土）～8月11日（火）\n※10日（月）以外",
    });
  });
  test("of a long span its weekdays, with the rule", () => {
    const [row] = readRowsOf("行事名,開催日,場所\n展,6月1日〜11月30日（木曜日休館）,館", "2026-05-10.csv");
    expect(row?.draft.terms.schedule).toMatchObject({
      type: "weekly",
      weekdays: ["Mo", "Tu", "We", "Fr", "Sa", "Su"],
      rrule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,FR,SA,SU;UNTIL=20261130",
      startsOn: "2026-06-01",
      endsOn: "2026-11-30",
    });
  });
});

describe("rules", () => {
  const scheduleOf = (day: string) =>
    readRowsOf(`行事名,日時,場所\n市,${day},駅前`, "2026-07-10.csv")[0]?.draft.terms.schedule;
  test("第2・第4火曜 is weekdays and weeks of the month", () => {
    expect(scheduleOf("毎月第2・第4火曜日 10時～12時")).toMatchObject({
      type: "monthly",
      weekdays: ["Tu"],
      weeksOfMonth: [2, 4],
      startTime: "10:00",
      endTime: "12:00",
      rrule: "FREQ=MONTHLY;BYDAY=2TU,4TU",
    });
  });
  test("毎年8月最終土曜日 is the next such day", () => {
    expect(scheduleOf("毎年8月最終土曜日")).toMatchObject({
      type: "dates",
      dates: ["2026-08-29"],
      rrule: "FREQ=YEARLY;BYMONTH=8;BYDAY=-1SA",
    });
  });
  test("隔週 without a first day does not say which weeks: a person has to look", () => {
    const [row] = readRowsOf("行事名,日時,場所\n市,隔週水曜日,駅前", "2026-07-10.csv");
    expect([row?.draft.when, row?.draft.doubts.includes("date_unclear")]).toEqual(["recurrence", true]);
  });
  test("an iCalendar rule is told by its days, without those left out", () => {
    const text =
      "UID,SUMMARY,DTSTART.date,RRULE,EXDATE,LOCATION\n1,体操,2026-08-04,FREQ=WEEKLY;COUNT=4,2026-08-11,公民館";
    const [row] = readRowsOf(text, "events.ics");
    expect([row?.draft.terms.schedule.dates, row?.draft.lastDate]).toEqual([
      ["2026-08-04", "2026-08-18", "2026-08-25"],
      "2026-08-25",
    ]);
  });
});

describe("date columns", () => {
  test.each([
    ["2026-08-05", "2026-08-05"],
    ["2026/8/5", "2026-08-05"],
    ["20260805", "2026-08-05"],
    ["R8.8.5", "2026-08-05"],
    ["8/5/26", "2026-08-05"],
    ["26/8/5", "2026-08-05"],
    ["46239", "2026-08-05"],
    ["2026-08-04T15:00:00.000Z", "2026-08-05"],
    ["8月5日(水)", "2026-08-05"],
  ])("%s", (text, date) => expect(readDateCell(text, madeOn).date).toBe(date));
  test("two digits that could be either way are not read", () => {
    expect(readDateCell("25/6/24", "2025-01-01").date).toBe("2025-06-24");
    expect(readDateCell("10/11/12", "2011-06-01")).toEqual({ unread: true });
  });
  test("9999-12-31 is no end", () => expect(readDateCell("9999-12-31", madeOn)).toEqual({ open: true, unread: false }));
});

describe("times", () => {
  test.each([
    ["10:30", "12:00", "10:30", "12:00", false],
    ["①10:30 ②13:30", "①12:00 ②15:00", "10:30", "12:00", true],
    ["午前10時～\n午後9時の間で、1回当たり1時間程度", "", "10:00", "21:00", true],
    ["９時から17時まで", "", "09:00", "17:00", false],
    ["22：00\n※日曜は17：00まで", "", "22:00", undefined, true],
  ])("%s %s", (start, end, startTime, endTime, more) => {
    const read = parseTimes(start, end);
    expect([read.startTime, read.endTime, read.more]).toEqual([startTime, endTime, more]);
  });
  test("1時間程度 is no time of day", () => expect(parseTimes("1時間程度", "").startTime).toBeUndefined());
  test("what was written stays beside what was understood", () => {
    const [row] = readRowsOf("行事名,開催日,開始時間,場所\n市,8月5日(水),①10:30 ②13:30,駅前", "2026-07-10.csv");
    expect(row?.draft.terms.schedule).toMatchObject({ startTime: "10:30", note: expect.stringContaining("②13:30") });
  });
});
