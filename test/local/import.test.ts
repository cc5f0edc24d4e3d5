import { expect, test } from "vitest";
import type { ReportedRow } from "../../infra/local/demo/import-files.ts";
import { asksForHelp, readImportOptions } from "../../infra/local/import/options.ts";
import { importTexts } from "../../infra/local/import/texts.ts";
import { toldOf } from "../../infra/local/import/told.ts";

const row = (fields: Partial<ReportedRow>): ReportedRow => ({
  ...{ record: 1, line: 2, title: "水彩画", outcome: "imported", outcomeText: "取り込み" },
  ...{ reasons: [], reasonTexts: [], notes: [], noteTexts: [], evidence: [] },
  ...fields,
});
const past: Partial<ReportedRow> = {
  outcome: "rejected",
  outcomeText: "見送り",
  reasons: ["past"],
  reasonTexts: ["過ぎています。"],
};
const repeated: Partial<ReportedRow> = {
  ...{ outcome: "rejected", outcomeText: "見送り", reasons: ["repeated"] },
  reasonTexts: ["同じ行があります。", "3件目と同じです。"],
};

test("whoever imports a file is told how it was read, what was not, and why rows were left out, the most frequent first", () => {
  const report = {
    ...{ fileName: "a.csv", noteTexts: ["マクロは読まずに捨てました。"] },
    tables: [{ headerRecords: 1, unread: ["雨のとき"] }],
    rows: [
      row({}),
      row(repeated),
      row(past),
      row(past),
      row({ notes: ["no_desk"], noteTexts: ["窓口がありません。"] }),
    ],
  };
  expect(toldOf(report)).toEqual([
    "マクロは読まずに捨てました。",
    importTexts.unread(["雨のとき"]),
    "見送り: 過ぎています。（2行）",
    "見送り: 同じ行があります。（1行）",
    "窓口がありません。（1行）",
  ]);
});

test("of a list with unknown headings it is told where somebody says what its columns hold", () => {
  const report = { fileName: "a.csv", problem: "no_header", problemText: "見出しがありません。", rows: [] };
  expect(toldOf(report)).toEqual(["見出しがありません。", importTexts.tellColumns]);
});

test("of a file that was not read only the reason is told", () => {
  expect(toldOf({ fileName: "a.pdf", problemText: "PDFは読めません。", rows: [] })).toEqual(["PDFは読めません。"]);
});

test("the command tells how it is used to who asks, and which word it does not know", () => {
  expect([asksForHelp(["--help"]), asksForHelp(["a.csv"])]).toEqual([true, false]);
  expect(() => readImportOptions(["a.csv", "--sorce", "x"])).toThrow(importTexts.notUnderstood("--sorce"));
  expect(() => readImportOptions([])).toThrow(importTexts.nothingNamed);
});
