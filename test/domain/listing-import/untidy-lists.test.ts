import Encoding from "encoding-japanese";
import { expect, test } from "vitest";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { mapSideways, mapTable } from "../../../shared/domain/listing-import/find-header.ts";
import { type ReadRow, readRows, type UnreadRow } from "../../../shared/domain/listing-import/read-rows.ts";

const today = "2026-11-25";

/** What comes of a list as somebody typed it. */
const read = async (content: string | Uint8Array): Promise<(ReadRow | UnreadRow)[]> => {
  const file = { name: "list.csv", content: typeof content === "string" ? Buffer.from(content) : content };
  const answer = await readListFile(file);
  const raw = "tables" in answer ? answer.tables[0] : undefined;
  const mapped = raw && (mapTable(raw) ?? mapSideways(raw));
  if (!mapped) return [];
  return readRows(mapped, { fileName: file.name, madeOn: today, municipalityCode: "131172" }, today);
};

const told = (row: ReadRow | UnreadRow): string => {
  if (!("draft" in row)) return row.reason;
  const { title, schedule, place } = row.draft.terms;
  const days = schedule.startsOn ?? schedule.dates.join("・");
  const until = schedule.endsOn && schedule.endsOn !== schedule.startsOn ? `～${schedule.endsOn}` : "";
  const times = [schedule.startTime, schedule.endTime].filter(Boolean).join("-");
  return [title, `${days}${until}`, times, schedule.rrule, place.name, place.fullAddress.replace(/^東京都北区$/, "")]
    .filter(Boolean)
    .join(" ");
};
const tell = async (content: string | Uint8Array) => (await read(content)).map(told);
const csv = (...lines: string[]) => lines.join("\r\n");

test("headings over several columns are read with those below them", async () => {
  const list = csv(
    "令和8年度 公民館講座一覧,,,,,,",
    "11月1日現在,,,,,,",
    "講座名,開催日時,,会場,,対象,申込",
    ",日,時間,名称,住所,,締切",
    "はじめての俳句,12月5日（土）,10時～12時,滝野川会館,東京都北区西ケ原1-23-3,60歳以上,11月30日",
    "合計,1講座,,,,,",
  );
  expect(await tell(list)).toEqual([
    "はじめての俳句 2026-12-05 10:00-12:00 滝野川会館 東京都北区西ケ原1-23-3",
    "not_a_listing",
  ]);
  const [row] = await read(list);
  expect(row && "draft" in row && row.draft.terms.application.until).toBe("2026-11-30");
});

test("sums, remarks and headings between the rows are no listings, and a row of one is", async () => {
  const list = csv(
    "イベント名,開催日,会場,定員",
    "■12月の講座,,,",
    "陶芸,2026/12/05,王子会館,20",
    "小計,,,20",
    "イベント名,開催日,会場,定員",
    "※予定は変わることがあります,,,",
    "【募集】合唱団員,,随時,",
  );
  expect(await tell(list)).toEqual([
    ...["not_a_listing", "陶芸 2026-12-05 王子会館", "not_a_listing", "not_a_listing", "not_a_listing"],
    "【募集】合唱団員 随時",
  ]);
});

test("a list on its side is turned", async () => {
  const list = csv("項目,1,2", "名称,陶芸,体操", "開始日,2026-12-05,2026-12-06", "会場,王子会館,滝野川会館");
  expect(await tell(list)).toEqual(["陶芸 2026-12-05 王子会館", "体操 2026-12-06 滝野川会館"]);
});

test.each([
  ["line ends of all kinds", "名称,開始日,会場\r陶芸,2026-12-05,会館\n体操,2026-12-06,会館\r\n合唱,2026-12-07,会館", 3],
  ["UTF-16 without a mark", Buffer.from("名称,開始日,会場\r\n陶芸,2026-12-05,会館\r\n", "utf16le"), 1],
  [
    "UTF-16, the larger byte first",
    Buffer.from("\uFEFF名称\t開始日\t会場\r\n陶芸\t2026-12-05\t会館\r\n", "utf16le").swap16(),
    1,
  ],
  ["empty columns on all sides", ",,名称,,開始日,会場,,\r\n,,陶芸,,2026-12-05,会館\r\n,,体操,,2026-12-06,会館,,", 2],
  [
    "full-width headings with blanks",
    "Ｎｏ．,イベント　名称,開　催　日,開催　場所\r\n１,陶芸,２０２６／１２／５,会館",
    1,
  ],
] as const)("%s", async (_, content, rows) => {
  const found = await tell(content);
  expect(found).toHaveLength(rows);
  expect(found[0]).toBe("陶芸 2026-12-05 会館");
});

test("half-width kana are made readable", async () => {
  const written = csv("ｲﾍﾞﾝﾄ名,開催日,会場", "ﾌﾟﾗﾈﾀﾘｳﾑ鑑賞会,R8/12/6,科学館ﾎｰﾙ");
  const bytes = Encoding.convert(Encoding.stringToCode(written), { to: "SJIS", from: "UNICODE" });
  expect(await tell(Uint8Array.from(bytes))).toEqual(["プラネタリウム鑑賞会 2026-12-06 科学館ホール"]);
});

test("where empty cells are left out at the ends of rows, short rows are whole; a single short one is not", async () => {
  const header = "名称,開始日,会場,備考,URL";
  const rows = ["陶芸,2026-12-05,会館", "体操,2026-12-06,会館,上履き", "合唱,2026-12-07,会館,なし,https://example.jp/"];
  expect(await tell(csv(header, ...rows))).toHaveLength(3);
  expect((await tell(csv(header, ...rows))).filter((one) => one === "columns_mismatch")).toEqual([]);
  const whole = rows.map((row) => row.padEnd(row.length + 4 - row.split(",").length + 1, ","));
  expect(await tell(csv(header, ...whole, "写真,2026-12-08"))).toContain("columns_mismatch");
});

test("a number that its comma divided is put together, and a cell too many is not trusted", async () => {
  const header = "講座名,日程,会場,受講料";
  const rows = await read(csv(header, "英会話,12/5・12・19（土）,会館,全3回 1,500円", "詩吟,12/5,会館,無料,余り"));
  expect(rows.map(told)).toEqual(["英会話 2026-12-05・2026-12-12・2026-12-19 会館", "columns_mismatch"]);
  expect(rows[0] && "draft" in rows[0] && [rows[0].draft.terms.fee.yen, rows[0].draft.notes]).toEqual([
    500,
    expect.arrayContaining(["cells_joined"]),
  ]);
});

test.each([
  ["2026-12-05T10:00:00+09:00,2026-12-05T12:00:00+09:00", "2026-12-05 10:00-12:00"],
  ["2026-12-05T01:00:00Z,2026-12-05T03:00:00.000Z", "2026-12-05 10:00-12:00"],
  ["2026-12-04T15:00:00Z,2026-12-04T15:00:00Z", "2026-12-05"],
  ["2026/12/05 10:00,2026/12/05 12:00:00", "2026-12-05 10:00-12:00"],
  ["46361,46361", "2026-12-05"],
  ["46361.4375,46361.5", "2026-12-05 10:30-12:00"],
])("days with times in one cell: %s", async (days, words) => {
  expect(await tell(csv("title,start,end,location", `陶芸,${days},会館`))).toEqual([`陶芸 ${words} 会館`]);
});

test.each([
  ["12月1日～22日の毎週火曜（全4回）,午前10時-正午", "2026-12-01～2026-12-22 10:00-12:00"],
  ["12/5～12/26,10:00-12:00", "2026-12-05～2026-12-26 10:00-12:00"],
  ["1/15(金)・29(金),0.5", "2027-01-15・2027-01-29 12:00"],
])("days and times in words: %s", async (when, words) => {
  const [row] = await tell(csv("名称,日程,時間,会場", `陶芸,${when},会館`));
  expect(row).toBe(`陶芸 ${words} 会館`);
});

test.each(['=HYPERLINK(""http://evil.example"")', "=cmd|'/C calc'!A0", "+SUM(A1)", "#REF!"])(
  "%s is no title to publish by itself",
  async (title) => {
    const [row] = await read(csv("名称,開始日,会場", `"${title}",2026-12-05,会館`));
    expect(row && "draft" in row && row.draft.doubts).toContain("title_unclear");
  },
);
