import { stringify } from "csv-stringify/sync";
import { describe, expect, test } from "vitest";
import { readDelimited } from "../../../shared/adapters/files/read-delimited.ts";
import { listContext } from "../../../shared/domain/listing-import/list-facts.ts";
import { mapFile } from "../../../shared/domain/listing-import/map-file.ts";
import { type ReadRow, readRows } from "../../../shared/domain/listing-import/read-rows.ts";

const today = "2026-11-25";
const complete = {
  講座名: "俳句教室",
  日時: "12月5日（土）10時",
  会場: "公民館",
  対象: "どなたでも",
  定員: "20人",
  参加費: "無料",
  申込: "電話",
  問合せ: "公民館 029-224-1111",
};

/** Reads a row of a list of 水戸市, complete but for what one cell says. */
const read = (cells: Partial<typeof complete>): ReadRow => {
  const row = { ...complete, ...cells };
  const file = readDelimited(stringify([Object.keys(row), Object.values(row)]), "utf-8", "水戸市.csv");
  if ("problem" in file) throw new Error(file.problem);
  const [mapped] = mapFile(file).mapped;
  const [found] = mapped ? readRows(mapped, listContext(mapped, { fileName: "水戸市.csv", today }), today) : [];
  if (!found || !("draft" in found)) throw new Error("the row was not read");
  return found;
};

const whenOf = (cell: string): string => {
  const { schedule } = read({ 日時: cell }).draft.terms;
  const { type, dates, startsOn, endsOn, rrule, startTime, endTime } = schedule;
  const span = startsOn || endsOn ? `${startsOn ?? ""}～${endsOn ?? ""}` : "";
  const listed = type === "dates" && !rrule ? dates.map((date) => date.slice(5)).join(" ") : span;
  return [listed, rrule, [startTime, endTime].filter(Boolean).join("-")].filter(Boolean).join(" | ");
};

describe("days and times", () => {
  test.each([
    ["12月5日(土)午前10時から正午まで", "12-05 | 10:00-12:00"],
    ["12月5日（土曜日）午後1時半～3時", "12-05 | 13:30-15:00"],
    ["R8.12.5（土）　13：30〜", "12-05 | 13:30"],
    ["12.5（土）13:00～15:00", "12-05 | 13:00-15:00"],
    ["12/5 10:00-", "12-05 | 10:00"],
    ["2026-12-05 10:00〜2026-12-05 12:00", "12-05 | 10:00-12:00"],
    ["2026/12/05(土)10:00~2026/12/06(日)16:00", "2026-12-05～2026-12-06 | 10:00-16:00"],
    ["12月5日（土）受付9:30 開始10:00", "12-05 | 10:00"],
    ["12月5日（土）開場13:30／開演14:00", "12-05 | 14:00"],
    ["12月5日（土） 雨天の場合は12月6日（日）", "12-05"],
    ["12月5日(土)午前の部10:00～12:00 午後の部13:30～15:30", "12-05 | 10:00-12:00"],
    ["①12/5(土)10:00～ ②12/12(土)14:00～", "12-05 12-12 | 10:00"],
    ["12/1・8・15・22（火）10:00～12:00　全4回", "12-01 12-08 12-15 12-22 | 10:00-12:00"],
    ["第1回 12月5日(土)、第2回 1月9日(土)、第3回 2月6日(土)", "12-05 01-09 02-06"],
    ["5日(土)・12日(土)", "12-05 12-12"],
    ["12月7日（月）から11日（金）まで", "2026-12-07～2026-12-11"],
    ["12月7日(月)～12月11日(金)のいずれか1日", "2026-12-07～2026-12-11"],
    ["令和8年12月～令和9年2月", "2026-12-01～2027-02-28"],
    ["毎週月～金曜日 9:00～17:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 09:00-17:00"],
    ["毎週（月）（水）（金）", "FREQ=WEEKLY;BYDAY=MO,WE,FR"],
    ["月・水・金 10:00～11:30", "FREQ=WEEKLY;BYDAY=MO,WE,FR | 10:00-11:30"],
    ["土日祝日 10:00～16:00", "FREQ=WEEKLY;BYDAY=SA,SU | 10:00-16:00"],
    ["平日の午前中", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"],
    ["月2回（主に第1・3火曜日）", "FREQ=MONTHLY;BYDAY=1TU,3TU"],
    ["毎月第4日曜日（12月は第3日曜日）", "FREQ=MONTHLY;BYDAY=4SU"],
    ["4月～翌年3月の毎週水曜", "2026-04-01～2027-03-31 | FREQ=WEEKLY;BYDAY=WE"],
    ["12月第1土曜日", "2026-12-01～2026-12-31 | FREQ=MONTHLY;BYDAY=1SA"],
    ["隔週木曜日 10:00～（12/3から）", "2026-12-03～ | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | 10:00"],
  ])("%s", (cell, said) => expect(whenOf(cell)).toBe(said));

  test.each([
    ["12月5日(日)10:00～", ["weekday_wrong"]],
    ["冬休み期間中", ["date_unread"]],
    ["12月中旬", ["date_vague"]],
  ] as const)("%s is asked about", (cell, notes) => {
    const { draft } = read({ 日時: cell });
    expect(draft.doubts).toEqual(["date_unclear"]);
    expect(draft.notes).toEqual(expect.arrayContaining([...notes]));
  });
  test.each(["未定（決まり次第お知らせ）", "調整中"])("%s says that there is no day yet", (cell) =>
    expect(read({ 日時: cell }).draft.when).toBe("none"),
  );
  test.each(["随時（要予約）", "通年", "週1～2回程度"])("%s is by arrangement", (cell) =>
    expect(read({ 日時: cell }).draft.when).toBe("arranged"),
  );
});

test.each([
  ["千円", 1000, "千円"],
  ["1万円", 10_000, "1万円"],
  ["500円（材料費別）", 500, "500円（材料費別）"],
  ["年会費1,000円、1回200円", 200, "年会費1,000円、1回200円"],
  ["2,500円（全5回分）", 500, "2,500円（全5回分）"],
  ["500円", 500, ""],
])("%s costs %i yen, and what else is said stays", (cell, yen, note) => {
  expect(read({ 参加費: cell }).draft.terms.fee).toEqual({ status: "paid", yen, note });
});

test.each([
  ["無料（保険料50円）", "free"],
  ["自己負担なし", "free"],
  ["未定", "unknown"],
])("a fee of %s is %s", (cell, status) => expect(read({ 参加費: cell }).draft.terms.fee.status).toBe(status));

test.each([
  ["満60歳以上の健康な方", "seniors", 60, undefined],
  ["65才以上", "seniors", 65, undefined],
  ["40～64歳", "unknown", 40, 64],
  ["高校生以上", "adults", undefined, undefined],
  ["どなたでも（小学3年生以下は保護者同伴）", "anyone", undefined, undefined],
])("for whom: %s", (cell, audience, minAge, maxAge) => {
  const { eligibility } = read({ 対象: cell }).draft.terms;
  expect([eligibility.audience, eligibility.minAge, eligibility.maxAge]).toEqual([audience, minAge, maxAge]);
});

test.each([
  ["小・中学生とその保護者", "families_only"],
  ["外国人住民", "members_only"],
  ["会員", "members_only"],
])("%s is for others", (cell, reason) =>
  expect(read({ 対象: cell }).decision).toEqual({ decision: "reject", reasons: [reason] }),
);

test.each([
  ["往復はがき（12/1必着）", "yes", "2026-12-01"],
  ["申込フォームから（11/30〆切）", "yes", "2026-11-30"],
  ["当日会場で受付", "no", undefined],
  ["直接会場へ", "no", undefined],
])("to apply: %s", (cell, needed, until) => {
  const { application } = read({ 申込: cell }).draft.terms;
  expect([application.needed, application.until]).toEqual([needed, until]);
});

test.each([
  ["受付終了", "full"],
  ["満員御礼", "full"],
  ["11月20日締切", "application_closed"],
])("%s: too late", (cell, reason) => expect(read({ 申込: cell }).decision).toMatchObject({ reasons: [reason] }));

test.each([
  ["FAX 029-224-2222／TEL 029-224-1111", "+81292241111"],
  ["☎0123-45-6789（内線12）", "+81123456789"],
  ["029 224 1111", "+81292241111"],
])("whom to call: %s", (cell, phone) =>
  expect(read({ 問合せ: cell }).draft.terms.contact.contactPointPhoneNumber).toBe(phone),
);

test.each([
  ["中央公民館（水戸市大町3-3-20）", "茨城県水戸市大町3-3-20", "onsite"],
  ["ひたちなか市文化会館", "茨城県ひたちなか市", "onsite"],
  ["自宅（オンライン）", "茨城県水戸市", "online"],
  ["Zoom・公民館（ハイブリッド）", "茨城県水戸市", "hybrid"],
])("where: %s", (cell, address, holding) => {
  const { place } = read({ 会場: cell }).draft.terms;
  expect([place.fullAddress, place.holding]).toEqual([address, holding]);
});

test.each(["※中止※俳句教室", "俳句教室（中止）", "【延期】俳句教室"])("%s does not take place", (title) =>
  expect(read({ 講座名: title }).decision).toEqual({ decision: "reject", reasons: ["cancelled"] }),
);
test("雨天中止 alone calls nothing off", () =>
  expect(read({ 講座名: "雨天中止 俳句吟行" }).decision.decision).toBe("publish"));
