import { stringify } from "csv-stringify/sync";
import type { ListingSpec } from "./listing-spec.ts";

/** Where an invented list's things take place. */
export interface SamplePlace {
  readonly name: string;
  readonly town: string;
  readonly block: string;
}

/** An invented municipality's list. */
export interface SampleList {
  readonly code: string;
  readonly city: string;
  readonly places: readonly SamplePlace[];
  readonly phone: string;
  readonly contact: string;
}

/** The 50 columns of the national catalogue, in order. */
const columns = (
  "NO,都道府県コード又は市区町村コード,名称,名称(カナ),名称(英字),名称(通称),サブタイトル,概要,説明,サブイベント,イベント種類,URL," +
  "画像URL,状態,対象となる産業,ステージ,開始日,終了日,開始時刻,終了時刻,日時備考,場所名称,集合場所,郵便番号,住所都道府県,住所市区町村," +
  "住所町名,住所丁目以下,建物名等,緯度,経度,主催団体,共催団体,その他関係団体,対象者,定員,料金(基本),料金(詳細),外国語対応,申込期限日," +
  "申込期限時刻,申込方法,アクセス方法,駐車場情報,駐輪場情報,連絡先名称,連絡先電話番号,連絡先内線番号,連絡先メールアドレス,備考"
).split(",");

const day = 86_400_000;

const dateAfter = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** Lists write dates in more than one way; so do these, the same row always in the same. */
const writtenDate = (iso: string, row: number): string => {
  const [year, month, date] = iso.split("-").map(Number) as [number, number, number];
  if (row % 5 === 3) return `令和${year - 2018}年${month}月${date}日`;
  return row % 5 === 1 ? `${year}/${month}/${date}` : iso;
};

const withDates = (text: string, today: string): string =>
  text.replace(/\{\+(\d+)\}/g, (_, days: string) => dateAfter(today, Number(days)));

/** Cells that are the spec's own words. */
const wordsOf = (spec: ListingSpec, today: string): Record<string, string | undefined> => ({
  名称: spec.title,
  説明: spec.description,
  イベント種類: spec.category,
  URL: spec.url,
  開始時刻: spec.time?.[0],
  終了時刻: spec.time?.[1],
  日時備考: withDates(spec.timeNote ?? "", today),
  対象者: spec.audience,
  定員: spec.capacity,
  "料金(基本)": spec.fee,
  "料金(詳細)": spec.feeNote,
  申込方法: spec.apply,
  備考: spec.remark,
});

const datesOf = (spec: ListingSpec, row: number, today: string): Record<string, string> => {
  const [first, last = first] = spec.days;
  if (first === 0) return {};
  const date = (days: number) => writtenDate(dateAfter(today, days), row);
  const severalDates = spec.timeNote?.startsWith("日程:");
  return {
    開始日: date(first),
    終了日: severalDates ? "" : date(last),
    申込期限日: spec.applyUntil === undefined ? "" : date(spec.applyUntil),
  };
};

const rowOf = (spec: ListingSpec, list: SampleList, row: number, today: string): Record<string, string | undefined> => {
  const place = list.places[row % list.places.length];
  return {
    NO: String(row + 1).padStart(10, "0"),
    都道府県コード又は市区町村コード: list.code,
    ...wordsOf(spec, today),
    ...datesOf(spec, row, today),
    集合場所: spec.title.includes("オンライン") ? "オンライン" : place?.name,
    住所都道府県: "東京都",
    住所市区町村: list.city,
    住所町名: place?.town,
    住所丁目以下: place?.block,
    主催団体: row % 3 === 0 ? `${list.city}社会福祉協議会（見本）` : place?.name,
    連絡先名称: list.contact,
    連絡先電話番号: list.phone,
  };
};

/** An invented list as a CSV file of the catalogue's 50 columns; every twentieth row stands in it twice. */
export const sampleCsv = (specs: readonly ListingSpec[], list: SampleList, today: string): string => {
  const rows = specs.map((spec, row) => rowOf(spec, list, row, today));
  const repeated = rows.filter((_, row) => row % 20 === 19);
  const cells = [...rows, ...repeated].map((row) => columns.map((column) => row[column] ?? ""));
  return stringify([columns, ...cells], { bom: true, record_delimiter: "windows" });
};
