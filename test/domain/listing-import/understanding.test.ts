import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anEventRow, eventListHeadings, readEventRow, readEventRows } from "../../support/event-list.ts";

const termsOf = (overrides: Record<string, string>) => readEventRow(overrides).draft.terms;
const decisionOf = (overrides: Record<string, string>) => {
  const { decision } = readEventRow(overrides);
  return decision.decision === "publish" ? "publish" : `${decision.decision}: ${decision.reasons.join()}`;
};

describe("when", () => {
  test("a row of one day is that day, whatever the series does", () => {
    const { schedule } = termsOf({ 日時備考: "毎月第1・3木曜日\n開始日: 2022/2/5\n終了日: 2022/2/5" });
    expect(schedule).toMatchObject({ type: "dates", dates: ["2022-02-05"], note: "毎月第1・3木曜日" });
  });
  test("a long span with a stated repetition repeats", () => {
    const { schedule } = termsOf({ 終了日: "2022-03-31", 日時備考: "毎週木曜日開催" });
    expect(schedule).toMatchObject({ type: "weekly", weekdays: ["Th"], startsOn: "2022-02-05", endsOn: "2022-03-31" });
  });
  test("dates listed in the remark are all of them", () => {
    const { schedule } = termsOf({ 終了日: "", 日時備考: "日程:2022-02-05;2022-02-12" });
    expect(schedule.dates).toEqual(["2022-02-05", "2022-02-12"]);
  });
  test("of a fair over two days, one is enough", () => {
    const { schedule } = termsOf({ 終了日: "2022-02-06" });
    expect(schedule).toMatchObject({ type: "shift", weekdays: ["Sa", "Su"], daysRequiredPerWeek: 1 });
  });
  test("a date that is not understood waits for a person, and is said", () => {
    expect(decisionOf({ 開始日: "", 終了日: "", 日時備考: "令和4年4月下旬" })).toBe("ask: date_unclear");
    expect(readEventRow({ 開始日: "準備ができしだい" }).draft.notes).toContain("date_unread");
  });
  test("an end before the start is not used, and is said", () => {
    const row = readEventRow({ 終了時刻: "09:00", 終了日: "2022-01-05" });
    expect(row.draft.terms.schedule).toMatchObject({ startTime: "10:00", dates: ["2022-02-05"] });
    expect(row.draft.notes).toEqual(expect.arrayContaining(["end_time_before_start", "end_date_before_start"]));
  });
});

describe("where", () => {
  test("the town's centre where the list gives no coordinates", () => {
    const { place } = termsOf({});
    expect(place).toMatchObject({ localGovernmentCode: "131172", town: "王子", precision: "town" });
  });
  test("latitude and longitude that were swapped are swapped back", () => {
    const row = readEventRow({ 経度: "35.7528", 備考: "緯度: 139.738" });
    expect(row.draft.terms.place).toMatchObject({
      precision: "exact",
      coordinates: { latitude: 35.7528, longitude: 139.738 },
    });
    expect(row.draft.notes).toContain("coordinates_swapped");
  });
  test("coordinates far from the municipality are not believed", () => {
    const row = readEventRow({ 緯度: "43.06", 経度: "141.35" });
    expect(row.draft.terms.place.precision).toBe("town");
    expect(row.draft.notes).toContain("coordinates_far");
  });
  test("a list without codes takes its area from the address in the place's name", () => {
    const cells = {
      都道府県コード又は市区町村コード: "",
      住所市区町村: "",
      住所町名: "",
      集合場所: "すみだトリフォニーホール(東京都墨田区)",
    };
    expect(readEventRow(cells).draft.municipalityCode).toBe("131075");
  });
  test("a code that lost its zero is repaired and said", () => {
    const row = readEventRow({
      都道府県コード又は市区町村コード: "92011",
      住所都道府県: "栃木県",
      住所市区町村: "宇都宮市",
      住所町名: "",
    });
    expect(row.draft.municipalityCode).toBe("092011");
    expect(row.draft.notes).toContain("code_repaired");
  });
  test("the code in the file's name helps where the column is empty", () => {
    const row = readEventRow({ 都道府県コード又は市区町村コード: "", 住所市区町村: "" }, "o1-131172_events.csv");
    expect(row.draft).toMatchObject({
      municipalityCode: "131172",
      notes: expect.arrayContaining(["code_from_file_name"]),
    });
  });
  test("online is nowhere", () => {
    expect(termsOf({ 集合場所: "オンライン" }).place.holding).toBe("online");
    expect(termsOf({ 名称: "年金講座【オンライン受講も可】" }).place.holding).toBe("hybrid");
  });
});

describe("what", () => {
  test.each([
    ["公民館deヨガ教室", "健康・福祉、スポーツ", "course", "S4"],
    ["市民自由講座「横溝正史を読み解く」", "セミナー", "course", "L3"],
    ["認知症予防講演会 ~認知症の理解・対応・予防~", "健康・福祉、スポーツ", "event", "S6"],
    ["観光ボランティアと歩こう 矢倉沢往還ハイキング", "催事・観光", "event", "H8"],
    ["東京都勝沼城跡森林保全作業ボランティア(後期)", "生活と環境", "volunteer", "V4"],
    ["三遊亭円楽・柳亭市馬 二人会", "文化・芸術", "event", "H7"],
    ["囲碁・将棋教室", "文化・芸術", "course", "H4"],
    ["高齢者向けスマートフォン利用講習会", "生活と環境", "course", "L1"],
    ["福祉のしごと就職面接会", "仕事・産業", "event", "W1"],
    ["介護者サロン", "健康・福祉、スポーツ", "activity", "C4"],
    ["図書館の本の修理ボランティア募集", "文化・芸術", "volunteer", "V12"],
  ])("%s", (title, category, kind, primary) => {
    const terms = termsOf({ 名称: title, イベント種類: category, 説明: "" });
    expect([terms.kind, terms.taxonomy.primary]).toEqual([kind, primary]);
  });
  test("one primary code and at most three others, and the words that decided", () => {
    const { draft } = readEventRow({ 名称: "歌と体操と俳句と料理と将棋と英会話のつどい" });
    expect(draft.terms.taxonomy.secondary.length).toBeLessThanOrEqual(3);
    expect(draft.evidence.length).toBeGreaterThan(0);
  });
});

describe("for whom", () => {
  test.each([
    ["離乳食教室1回食", "reject: families_only"],
    ["子どもおはなし会", "reject: children_only"],
    ["親子でヨガ", "reject: families_only"],
    ["概ね29歳以下のかた対象「若者と企業の交流会」", "reject: young_only"],
    ["外国人のための日本語教室", "reject: members_only"],
    ["障害者アート教室", "ask: audience_unclear"],
    ["はじめての孫育て教室", "publish"],
    ["大人のためのおはなし会", "publish"],
    ["やさしい英会話・中学生のテキストで楽しく会話", "publish"],
    ["1月の運動不足改善教室", "publish"],
    ["【完売】市民寄席", "reject: full"],
    ["【中止】朝市", "reject: cancelled"],
    ["(一部中止)卓球倶楽部", "publish"],
    ["#NAME?", "ask: title_unclear"],
    ["", "reject: title_missing"],
  ])("%s: %s", (title, decision) => expect(decisionOf({ 名称: title })).toBe(decision));
  test("about children and nobody named: a person decides", () => {
    expect(decisionOf({ 名称: "おもちゃ病院", 説明: "", イベント種類: "子育て・教育" })).toBe("ask: audience_unclear");
  });
  test("residents only is a limit, priority for residents is none", () => {
    expect(termsOf({ 備考: "区内在住・在勤の方" }).eligibility.residentsOf).toEqual(["131172"]);
    expect(termsOf({ 備考: "区内在住の方優先" }).eligibility.residentsOf).toEqual([]);
  });
});

describe("until when", () => {
  test("what is over, or can no longer be applied for, is rejected", () => {
    expect(decisionOf({ 開始日: "2021-12-01", 終了日: "2021-12-01" })).toBe("reject: past");
    expect(decisionOf({ 申込期限日: "2022-01-19" })).toBe("reject: application_closed");
  });
  test("it closes on its last day to apply", () => {
    expect(readEventRow({ 申込期限日: "2022-01-31" }).decision).toMatchObject({ closesOn: "2022-01-31" });
    expect(readEventRow({}).decision).toMatchObject({ closesOn: "2022-02-05" });
  });
  test("a deadline in a sentence is read and said", () => {
    const row = readEventRow({ 申込方法: "1月28日(金曜日)までに、電話で申込み" });
    expect(row.decision).toMatchObject({ closesOn: "2022-01-28" });
    expect(row.draft.notes).toContain("deadline_from_text");
  });
  test("a day by which to ask for sign language is no deadline", () => {
    const row = readEventRow({ 申込方法: "手話通訳を希望する方は、令和4年1月13日(木)までにお知らせください。" });
    expect(row.decision).toMatchObject({ decision: "publish", closesOn: "2022-02-05" });
  });
});

test("whatever stands in the cells, the row gets a decision", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom("2022-02-05", "毎週火曜日", "<b>x", '"', "=1+1", "令和4年"),
  );
  const row = fc.dictionary(fc.constantFrom(...eventListHeadings), cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const read = readEventRows([anEventRow(), ...rows.map((one) => ({ ...anEventRow({ NO: "2" }), ...one }))]);
      expect(read).toHaveLength(rows.length + 1);
    }),
    { numRuns: 60 },
  );
});
