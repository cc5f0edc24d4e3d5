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
