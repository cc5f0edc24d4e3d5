import { expect, test } from "vitest";
import { suggestColumns } from "../../../shared/domain/listing-import/suggest-columns.ts";
import { showTable } from "../../../shared/domain/listing-import/try-columns.ts";

const suggested = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  Object.fromEntries([...suggestColumns(header, rows)].map(([column, field]) => [header[column] || column, field]));

test("headings that are known go first, whatever the cells look like", () => {
  expect(suggested(["行事名", "会場"], ["2026-12-01", "https://example.jp/"])).toEqual({
    行事名: "title",
    会場: "placeName",
  });
});

test("columns of unknown headings are known by what their cells look like", () => {
  const row = (title: string, day: string) => [
    ...["7", title, day, "10:00", "12:00", "王子会館", "東京都北区王子1-2-3", "無料", "20名"],
    ...["03-3908-1111", "kouza@city.kita.example", "https://www.city.kita.example/1", "35.7528", "139.7336"],
    "やさしい先生と一緒に、はじめての方も道具がなくても、季節の花や野菜を水彩でゆっくり描いてみる講座です。終わった後はお茶の時間があります。毎回ちがう題材です。",
  ];
  const header = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o"];
  const found = suggested(header, row("はじめての水彩画", "令和8年12月1日"), row("春の俳句会", "R8.12.8"));
  expect(found).toEqual({
    ...{ b: "title", c: "startsOn", d: "startTime", e: "endTime", f: "placeName", g: "address", h: "fee" },
    ...{ i: "capacity", j: "contactPhone", k: "contactEmail", l: "url", m: "latitude", n: "longitude" },
    o: "description",
  });
});

test("days that are described are taken for when, and columns without a word for nothing", () => {
  const rows = [
    ["体操の会", "毎週水曜日 午前", ""],
    ["歌の会", "第2・第4火曜日", ""],
  ];
  expect(suggested(["x", "y", "z"], ...rows)).toEqual({ x: "title", y: "when" });
});

const record = (...cells: string[]) => ({ line: 1, cells });

test("the header is the first of the records with most words, or the one that a person chose", () => {
  const records = [
    record("令和8年度 講座一覧", "", ""),
    record("", "", "作成：生涯学習課"),
    record("なまえ", "いつ", "どこ"),
    record("水彩画", "12月1日", "会館"),
  ];
  expect(showTable({ records })).toMatchObject({ headerAt: 2, header: ["なまえ", "いつ", "どこ"] });
  expect(showTable({ records }, 1).headerAt).toBe(1);
  expect(showTable({ records }, 99).headerAt).toBe(2);
  expect(showTable({ records: [] })).toEqual({ headerAt: 0, header: [], rows: [] });
});
