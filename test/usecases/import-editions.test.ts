import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anEventRow, type EventRow, eventListFile } from "../support/event-list.ts";
import { aDesk, outcomesOf, source } from "../support/import-desk.ts";

describe("lists of several months", () => {
  const rowOf = (description: string) => eventListFile([anEventRow({ 説明: description })]);
  test("an older list does not take back what a newer one says", async () => {
    const desk = aDesk();
    await desk.take(rowOf("新しい説明"), "2022-01-10_131172.csv");
    const { rows } = await desk.take(rowOf("古い説明"), "2021-12-10_131172.csv");
    expect([outcomesOf(rows), rows[0]?.notes.includes("newer_known")]).toEqual([["unchanged"], true]);
    expect((await desk.all()).map(({ description }) => description)).toEqual(["新しい説明"]);
  });
  test("two lists of one day do not change each other for ever", async () => {
    const desk = aDesk();
    const both = async () => [
      ...(await desk.take(rowOf("一つめ"), "2022-01-10a_131172.csv")).rows,
      ...(await desk.take(rowOf("二つめ"), "2022-01-10b_131172.csv")).rows,
    ];
    expect(outcomesOf(await both())).toEqual(["imported", "updated"]);
    expect(outcomesOf(await both())).toEqual(["unchanged", "unchanged"]);
    expect((await desk.all()).map(({ description }) => description)).toEqual(["二つめ"]);
  });
});

test("an edition from before an undated list was read changes nothing of it", async () => {
  const desk = aDesk();
  await desk.take(eventListFile([anEventRow({ 説明: "いまの説明" })]), "131172.csv");
  const { rows } = await desk.take(eventListFile([anEventRow({ 説明: "古い説明" })]), "2021-11-01_131172.csv");
  expect(outcomesOf(rows)).toEqual(["unchanged"]);
});

test.each([
  ["2022-01-10_131172.csv", "131172.csv"],
  ["a_131172.csv", "b_131172.csv"],
])("lists %s and %s do not change each other for ever", async (first, second) => {
  const desk = aDesk();
  const both = async () => [
    ...(await desk.take(eventListFile([anEventRow({ 説明: "一つめ" })]), first)).rows,
    ...(await desk.take(eventListFile([anEventRow({ 説明: "二つめ" })]), second)).rows,
  ];
  expect(outcomesOf(await both())).toEqual(["imported", "updated"]);
  expect(outcomesOf(await both())).toEqual(["unchanged", "unchanged"]);
});

test("a list without a day, read before the day of an edition, takes nothing back from it", async () => {
  const desk = aDesk();
  await desk.take(eventListFile([anEventRow({ 説明: "二月の版" })]), "2022-02-01_131172.csv");
  const { rows } = await desk.take(eventListFile([anEventRow({ 説明: "日のない一覧" })]), "131172.csv");
  expect([outcomesOf(rows), rows[0]?.notes.includes("newer_known")]).toEqual([["unchanged"], true]);
});

test("a list of which a later edition moved an event does not change what a third list says of the old day", async () => {
  const desk = aDesk();
  const inMarch = { 開始日: "2023-03-05", 終了日: "2023-03-05" };
  const inApril = { 開始日: "2023-04-09", 終了日: "2023-04-09" };
  const all = async () => [
    ...(await desk.take(eventListFile([anEventRow(inMarch)]), "2023-02-01_131172.csv")).rows,
    ...(await desk.take(eventListFile([anEventRow(inApril)]), "2023-03-01_131172.csv")).rows,
    ...(await desk.take(eventListFile([anEventRow({ ...inMarch, NO: "77", 説明: "花" })]), "131172.csv")).rows,
  ];
  expect(outcomesOf(await all())).toEqual(["imported", "updated", "imported"]);
  const again = await all();
  expect(outcomesOf(again)).toEqual(["unchanged", "unchanged", "unchanged"]);
  expect(again.map(({ notes }) => notes.includes("newer_known"))).toEqual([true, false, false]);
  expect((await desk.all()).map(({ schedule, description }) => [schedule.startsOn, description])).toEqual(
    expect.arrayContaining([
      ["2023-04-09", "花を描きます。"],
      ["2023-03-05", "花"],
    ]),
  );
});

const listNames = [
  "131172.csv",
  "b_131172.csv",
  "2022-01-10_131172.csv",
  "2022-01-20_131172.csv",
  "2022-01-30_131172.csv",
];
/** The same few events, numbered, dated and worded in many ways. */
const aFewEvents = fc
  .record({
    NO: fc.constantFrom("1", "2"),
    event: fc.constantFrom({ 名称: "はじめての水彩画教室" }, { 名称: "太極拳の会", 集合場所: "飛鳥山公園" }),
    説明: fc.constantFrom("花を描きます。", "花", "はじめての方もどうぞ。"),
    開始日: fc.constantFrom("2022-02-05", "2022-03-06"),
  })
  .map(({ event, ...row }): EventRow => ({ ...event, ...row, 終了日: row.開始日 }));
const listsOfThem = fc.uniqueArray(
  fc.record({ fileName: fc.constantFrom(...listNames), rows: fc.array(aFewEvents, { minLength: 1, maxLength: 3 }) }),
  { minLength: 2, maxLength: 4, selector: ({ fileName }) => fileName },
);

test("lists that number, date and word the same few events in any way come to rest: the third time nothing changes", async () => {
  await fc.assert(
    fc.asyncProperty(listsOfThem, async (lists) => {
      const desk = aDesk();
      const takeAll = async () => {
        const rows = [];
        for (const { fileName, rows: some } of lists) {
          rows.push(...(await desk.take(eventListFile(some.map(anEventRow)), fileName)).rows);
        }
        return rows;
      };
      await takeAll();
      await takeAll();
      const changed = (await takeAll()).filter(({ outcome }) => outcome !== "unchanged" && outcome !== "rejected");
      expect(changed.map(({ record, title, outcome }) => `${record} ${title} ${outcome}`)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe("the same event in two lists", () => {
  const cityRow = anEventRow();
  const plainRow = anEventRow({
    NO: "77",
    名称: "【参加者募集】はじめての水彩画教室",
    説明: "",
    開始時刻: "",
    終了時刻: "",
    連絡先電話番号: "",
    申込方法: "",
    "料金(基本)": "",
  });
  const open = () => {
    const desk = aDesk();
    const from = async (name: string, row: EventRow) =>
      (await desk.run({ fileName: "131172.csv", content: eventListFile([row]), source: { ...source, name } })).rows;
    return { ...desk, from };
  };
  test("the one that tells less is kept and not shown, and stays so", async () => {
    const { from, all, listings } = open();
    const [shown] = await from("市の一覧", cityRow);
    const [linked] = await from("都の一覧", plainRow);
    expect([linked?.outcome, linked?.notes.includes("same_as_other")]).toEqual(["imported", true]);
    expect((await all()).map(({ listingId }) => listingId)).toEqual([shown?.listingId]);
    const kept = linked?.listingId && (await listings.get(linked.listingId));
    expect(kept).toMatchObject({ state: "closed", source: { duplicateOf: shown?.listingId, name: "都の一覧" } });
    expect(
      [...(await from("市の一覧", cityRow)), ...(await from("都の一覧", plainRow))].map(({ outcome }) => outcome),
    ).toEqual(["unchanged", "unchanged"]);
  });
  test("the one that tells more takes the place of the other", async () => {
    const { from, all } = open();
    await from("都の一覧", plainRow);
    const [better] = await from("市の一覧", cityRow);
    expect(better?.notes).toContain("shown_instead_of_other");
    expect((await all()).map(({ source: { name } }) => name)).toEqual(["市の一覧"]);
    expect(
      [...(await from("都の一覧", plainRow)), ...(await from("市の一覧", cityRow))].map(({ outcome }) => outcome),
    ).toEqual(["unchanged", "unchanged"]);
  });
});
