import { isCorporateNumber } from "../corporate-number.ts";
import { headingKey } from "../listing-import/map-columns.ts";
import { municipalityOfAddress } from "../listing-import/named-municipality.ts";
import { parsePhone } from "../listing-import/parse-phone.ts";
import { parseWebAddress } from "../listing-import/parse-url.ts";
import { plainText, shortened } from "../listing-import/plain-text.ts";
import type { RawRecord, RawTable } from "../listing-import/table-file.ts";
import type { LeadFacts } from "./lead.ts";
import { leadFieldsOf } from "./lead-fields.ts";

type Column = "name" | "kana" | "number" | "address" | "phone" | "url" | "purposes" | "activities" | "state";

/** Headings of registers of organisations: the first that fits is taken. */
const headings: Readonly<Record<Column, RegExp>> = {
  name: /^(?:法人の名称|団体の名称|団体名称?|法人名称?|名称|組織名)$/u,
  kana: /フリガナ|ふりがな|カナ|かな/u,
  number: /法人番号/u,
  address: /事務所の住所|主たる事務所|所在地|住所/u,
  phone: /電話|TEL/iu,
  url: /ホームページ|URL|ウェブ|サイト/iu,
  purposes: /事業の種類|活動分野|活動の種類|分野/u,
  activities: /事業の概要|活動内容|事業内容|概要|目的/u,
  state: /^(?:状態|状況|法人の状態|存続|解散)/u,
};

/** Why a row of a register became no lead. */
export type RegisterProblem = "name_missing" | "area_missing" | "dissolved";

/** A row of a register, read. */
export type RegisterRow = { readonly record: number } & (
  | { readonly facts: LeadFacts }
  | { readonly problem: RegisterProblem }
);

type Columns = ReadonlyMap<Column, number>;

const columnsOf = ({ cells }: RawRecord): Columns => {
  const keys = cells.map(headingKey);
  const found = (Object.keys(headings) as Column[]).map((column) => {
    const at = keys.findIndex((key, index) => headings[column].test(key) || headings[column].test(cells[index] ?? ""));
    return [column, at] as const;
  });
  return new Map(found.filter(([, at]) => at !== -1));
};

const rowOf = (cells: readonly string[], columns: Columns, record: number): RegisterRow => {
  const cell = (column: Column): string => plainText(cells[columns.get(column) ?? -1] ?? "");
  const tradeName = shortened(cell("name"), 200);
  if (tradeName === "") return { record, problem: "name_missing" };
  if (/解散|清算|取消/u.test(cell("state"))) return { record, problem: "dissolved" };
  const municipality = municipalityOfAddress(cell("address"), "");
  if (!municipality) return { record, problem: "area_missing" };
  const number = cell("number")
    .normalize("NFKC")
    .replace(/[^0-9]/gu, "");
  const [phone, webSiteUrl] = [parsePhone(cell("phone")), parseWebAddress(cell("url"))];
  return {
    record,
    facts: {
      tradeName,
      tradeNameKana: shortened(cell("kana"), 200),
      ...(isCorporateNumber(number) ? { corporateNumber: number } : {}),
      municipalityCode: municipality.code,
      fullAddress: shortened(cell("address"), 300),
      ...(phone ? { phone } : {}),
      ...(webSiteUrl ? { webSiteUrl } : {}),
      fields: leadFieldsOf(`${cell("purposes")} ${columns.has("purposes") ? "" : cell("activities")}`),
      activities: shortened(cell("activities"), 1000),
    },
  };
};

const isBlank = ({ cells }: RawRecord): boolean => cells.every((cell) => cell.trim() === "");

/** A header stands on one of so many first records. */
const recordsLookedAt = 10;

/** Reads a register of organisations: every row of it, with what was understood or why not. Undefined where no column names them. */
export const readRegister = ({ records }: RawTable): RegisterRow[] | undefined => {
  const headers = records.slice(0, recordsLookedAt).map((record, index) => ({ index, columns: columnsOf(record) }));
  const header = headers.find(({ columns }) => columns.has("name") && columns.has("address"));
  if (!header) return undefined;
  return records
    .slice(header.index + 1)
    .map((record, position) => ({ record, number: position + 1 }))
    .filter(({ record }) => !isBlank(record))
    .map(({ record, number }) => rowOf(record.cells, header.columns, number));
};
