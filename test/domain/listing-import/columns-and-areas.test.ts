import { describe, expect, test } from "vitest";
import { mapTable } from "../../../shared/domain/listing-import/find-header.ts";
import { listMadeOn } from "../../../shared/domain/listing-import/list-dates.ts";
import { listMunicipality } from "../../../shared/domain/listing-import/list-facts.ts";
import { mapColumns } from "../../../shared/domain/listing-import/map-columns.ts";
import {
  municipalityNamedIn,
  municipalityOfAddress,
} from "../../../shared/domain/listing-import/named-municipality.ts";
import { romaji } from "../../../shared/domain/listing-import/romaji.ts";
import { readRowsOf } from "../../support/event-list.ts";

const fieldsOf = (header: string) => Object.fromEntries(mapColumns(header.split(","))?.columns ?? []);

describe("columns", () => {
  test.each([
    ["catalogue_events_50", "NO,名称,開始日,日時備考,集合場所,連絡先名称"],
    [
      "recommended_events_32",
      "都道府県コード又は市区町村コード,NO,イベント名,開始日,開始日時特記事項,主催者,場所名称,住所",
    ],
    ["standard_events_79", "全国地方公共団体コード,ID,イベント名,開催パターン,開始日,所在地_連結表記"],
    ["takamatsu_learning", "№,対象,開催日,開始時間,行事名,場所,申込期間,問い合わせ先（市の担当課）,TEL"],
    ["recommended_events_keys", "prefecture_code,event_name,start_date,place_name"],
    ["gif_events", "eventName,dateOfStart,location"],
    ["free", "教室の名前,とき,ところ,内容,教室名"],
  ])("%s", (id, header) => expect(mapColumns(header.split(","))?.schema.id).toBe(id));
  test("headings drift: width, blanks, line breaks and brackets do not matter", () => {
    expect(fieldsOf("行事名,開催日,場 所,問い合わせ先\n（市の担当課）,ＴＥＬ")).toEqual({
      title: 0,
      when: 1,
      placeName: 2,
      contactName: 3,
      contactPhone: 4,
    });
  });
  test("a heading nobody foresaw is taken by a word in it, and told", () => {
    const mapped = mapColumns(["講座のタイトル", "開催する会場", "参加にかかる費用"]);
    expect(mapped?.guessed).toEqual(["title", "placeName", "fee"]);
  });
  test("columns that a person chose are used", () => {
    const mapped = mapColumns(["あ", "い"], { title: "い", when: "あ" });
    expect([mapped?.columns.get("title"), mapped?.columns.get("when")]).toEqual([1, 0]);
  });
  test.each(["a,b", "氏名,年齢", "項目No.,項目名称,説明"])("%s is no list of events", (header) =>
    expect(mapColumns(header.split(","))).toBeUndefined(),
  );
  test("a title and a date above the header are passed over", () => {
    const records = [["令和8年度 講座一覧"], [], ["講座名", "日時", "会場"], ["ヨガ", "8月5日", "公民館"]];
    const mapped = mapTable({ records: records.map((cells, index) => ({ line: index + 1, cells })) });
    expect([mapped?.table.header, mapped?.table.rows.map(({ record, line }) => [record, line])]).toEqual([
      ["講座名", "日時", "会場"],
      [[1, 4]],
    ]);
  });
  test("rows that explain the columns are no listings", () => {
    const text = "行事名,開催日,場所\n必須,任意,任意\n1,2,3\nevent_name,start_date,place\n朝市,8月5日,駅前";
    expect(readRowsOf(text).map(({ row }) => row.record)).toEqual([4]);
  });
});

describe("municipalities by name", () => {
  test.each([
    ["高松市立中央公民館", "372013"],
    ["越前岬水仙ランド（越前町血ヶ平27-1-2）", "184233"],
    ["花はす公園（南越前町中小屋）", "184047"],
    ["東京都府中市の森", "132063"],
  ])("%s", (text, code) => expect(municipalityNamedIn(text)?.code).toBe(code));
  test.each(["北区民センター", "府中市民館", "中央区役所", "町内会館"])("%s alone says nothing", (text) =>
    expect(municipalityNamedIn(text)).toBeUndefined(),
  );
  test.each([
    ["愛知県岡崎市若宮町2丁目1-1", "", "232025"],
    ["神奈川県横浜市中区日本大通1", "", "141046"],
    ["東京都西多摩郡瑞穂町大字箱根ケ崎", "", "133035"],
    ["港区白金台5-21-9", "東京都", "131032"],
    ["〒760-8571 高松市番町一丁目8番15号", "", "372013"],
  ])("address %s", (address, prefecture, code) => expect(municipalityOfAddress(address, prefecture)?.code).toBe(code));
  test.each([
    ["タカマツ", "takamatsu"],
    ["チョウフ", "chofu"],
    ["ハッカイドウ", "hakkaido"],
    ["キョウト", "kyoto"],
  ])("%s is %s on the web", (kana, latin) => expect(romaji(kana)).toBe(latin));
});

describe("a list as a whole", () => {
  const mapped = (text: string) => {
    const table = { records: text.split("\n").map((line, index) => ({ line: index + 1, cells: line.split(",") })) };
    const found = mapTable(table);
    if (!found) throw new Error("unknown columns");
    return found;
  };
  test("whose it is, by the addresses on the web that its rows hold", () => {
    const rows = Array.from({ length: 5 }, (_, n) => `講座${n},公民館,https://www.city.takamatsu.kagawa.jp/${n}`);
    const list = mapped(["行事名,場所,URL", ...rows].join("\n"));
    expect(listMunicipality(list, "list.csv")).toBe("372013");
    const [row] = readRowsOf(["行事名,場所,URL", ...rows].join("\n"));
    expect([row?.draft.municipalityCode, row?.draft.notes]).toEqual([
      "372013",
      expect.arrayContaining(["area_from_list"]),
    ]);
  });
  test("whose it is, by its file's name", () => {
    expect(listMunicipality(mapped("行事名,場所\nヨガ,会館"), "okazaki_events.csv")).toBe("232025");
    expect(listMunicipality(mapped("行事名,場所\nヨガ,会館"), "list.csv")).toBeUndefined();
  });
  test.each([
    ["2025-08-10_abc.csv", undefined, "2025-08-10"],
    ["event_202508.csv", undefined, "2025-08-01"],
    ["R7.8月講座.xlsx", undefined, "2025-08-01"],
    ["131172_list.csv", "2024-03-01", "2024-03-01"],
    ["list.csv", undefined, "2026-11-25"],
  ])("when it was made: %s", (name, told, day) =>
    expect(listMadeOn(mapped("行事名,開催日\nヨガ,8月5日"), name, told, "2026-11-25")).toBe(day),
  );
  test("when it was made, by the days that its rows write in full", () => {
    const list = mapped("行事名,開催日\nヨガ,令和3年6月1日\n書道,6月26日(土)\n囲碁,令和3年7月3日");
    expect(listMadeOn(list, "list.csv", undefined, "2026-11-25")).toBe("2021-07-03");
  });
});

describe("values as they are written", () => {
  const terms = (header: string, cells: string) =>
    readRowsOf(`行事名,場所,${header}\n市,駅前,${cells}`)[0]?.draft.terms;
  test.each([
    ["申込先着30人", 30],
    ["各日50人（先着）", 50],
    ["セミナー：80名（抽選）・相談会：3組", 80],
    ["20", 20],
    ["なし", undefined],
    ["部屋によって異なります。", undefined],
  ])("capacity %s", (cell, total) => expect(terms("定員", cell)?.capacity.total).toBe(total));
  test.each([
    ["無料", "free", undefined],
    ["なし", "free", undefined],
    ["－", "free", undefined],
    ["一般300円、大学生150円", "paid", 300],
    ["席種により異なります", "paid", undefined],
    ["1人1500円～", "paid", 1500],
  ])("fee %s", (cell, status, yen) => {
    const fee = terms("料金", cell)?.fee;
    expect([fee?.status, fee?.yen]).toEqual([status, yen]);
  });
  test.each([
    ["概ね60歳以上", 60],
    ["おおむね65歳以上の市民", 65],
    ["どなたでも", undefined],
  ])("ages %s", (cell, minAge) => expect(terms("対象", cell)?.eligibility.minAge).toBe(minAge));
  test("a period to apply ends with its last day", () => {
    const [row] = readRowsOf(
      "行事名,場所,開催日,申込期間\n市,駅前,8月25日(火),7月14日（火）～8月4日（火）",
      "2026-07-10.csv",
    );
    expect(row?.draft.terms.application.until).toBe("2026-08-04");
  });
  test("a code that lost its leading zero is repaired only where the check digit proves it", () => {
    const header = "全国地方公共団体コード,イベント名,場所";
    const [repaired] = readRowsOf(`${header}\n92011,朝市,駅前`);
    const [unproven] = readRowsOf(`${header}\n92012,朝市,駅前`);
    expect([repaired?.draft.municipalityCode, repaired?.draft.notes]).toEqual([
      "092011",
      expect.arrayContaining(["code_repaired"]),
    ]);
    expect(unproven?.draft.notes).toContain("code_unknown");
  });
  test("a row that its list marks as unfinished is not shown", () => {
    const [row] = readRowsOf("入力中フラグ,イベント名,場所名称\n1,朝市,駅前");
    expect(row?.decision).toMatchObject({ decision: "reject", reasons: ["not_public"] });
  });
});
