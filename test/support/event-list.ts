import { stringify } from "csv-stringify/sync";
import { readDelimited } from "../../shared/adapters/files/read-delimited.ts";
import { mapTable } from "../../shared/domain/listing-import/find-header.ts";
import { listContext } from "../../shared/domain/listing-import/list-facts.ts";
import { type ReadRow, readRows } from "../../shared/domain/listing-import/read-rows.ts";

/** Headings of the national catalogue's event list, in order. */
export const eventListHeadings = (
  "NO,都道府県コード又は市区町村コード,名称,名称(カナ),名称(英字),名称(通称),サブタイトル,概要,説明,サブイベント,イベント種類,URL," +
  "画像URL,状態,対象となる産業,ステージ,開始日,終了日,開始時刻,終了時刻,日時備考,場所名称,集合場所,郵便番号,住所都道府県,住所市区町村," +
  "住所町名,住所丁目以下,建物名等,緯度,経度,主催団体,共催団体,その他関係団体,対象者,定員,料金(基本),料金(詳細),外国語対応,申込期限日," +
  "申込期限時刻,申込方法,アクセス方法,駐車場情報,駐輪場情報,連絡先名称,連絡先電話番号,連絡先内線番号,連絡先メールアドレス,備考"
).split(",");

export type EventRow = Readonly<Record<string, string>>;

/** A complete and clear row: a painting course of 北区 on one day. */
export const anEventRow = (overrides: EventRow = {}): EventRow => ({
  NO: "0000000001",
  都道府県コード又は市区町村コード: "131172",
  名称: "はじめての水彩画教室",
  説明: "花を描きます。",
  イベント種類: "文化・芸術",
  開始日: "2022-02-05",
  終了日: "2022-02-05",
  開始時刻: "10:00",
  終了時刻: "12:00",
  集合場所: "王子会館",
  住所都道府県: "東京都",
  住所市区町村: "北区",
  住所町名: "王子",
  "料金(基本)": "500",
  申込方法: "電話で申込み",
  連絡先名称: "北区文化係",
  連絡先電話番号: "(03)3908-1111",
  ...overrides,
});

/** A file as a municipality publishes it. */
export const eventListFile = (rows: readonly EventRow[], headings: readonly string[] = eventListHeadings): Buffer =>
  Buffer.from(
    stringify([headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ""))], {
      bom: true,
      record_delimiter: "windows",
    }),
  );

/** Reads rows as the import does, on 2022-01-20. */
export const readEventRows = (rows: readonly EventRow[], fileName = "list.csv"): ReadRow[] => {
  return readRowsOf(
    eventListFile(rows)
      .toString()
      .replace(/^\uFEFF/u, ""),
    fileName,
  );
};

/** Reads a list in columns as the import does, on 2022-01-20; its name can tell when it was made. */
export const readRowsOf = (text: string, fileName = "list.csv"): ReadRow[] => {
  const read = readDelimited(text, "utf-8", fileName);
  if ("problem" in read) throw new Error(read.problem);
  const [mapped] = read.tables.flatMap((table) => mapTable(table) ?? []);
  if (!mapped) throw new Error("unknown columns");
  const context = listContext(mapped, { fileName, today: "2022-01-20" });
  return readRows(mapped, context, "2022-01-20").filter((row): row is ReadRow => "draft" in row);
};

/** Reads one row, complete but for the cells named. */
export const readEventRow = (overrides: EventRow, fileName?: string): ReadRow => {
  const [row] = readEventRows([anEventRow(overrides)], fileName);
  if (!row) throw new Error("the row was not read");
  return row;
};
