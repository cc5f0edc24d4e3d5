import { describe, expect, test } from "vitest";
import { WrongState } from "../../shared/domain/errors.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import { collect } from "../../shared/usecases/collect.ts";
import { importListings } from "../../shared/usecases/import-listings.ts";
import { aCentre } from "../support/builders.ts";
import { anEventRow, eventListFile } from "../support/event-list.ts";
import { aDesk, outcomesOf, source } from "../support/import-desk.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";

describe("a first import", () => {
  test("a complete and clear row is published by rule, with source, licence and the row it comes from", async () => {
    const desk = aDesk();
    expect(outcomesOf(await desk.takeRows({}))).toEqual(["imported"]);
    const [listing] = await desk.all();
    expect(listing).toMatchObject({
      state: "published",
      centreId: "kita",
      municipalityCode: "131172",
      kind: "course",
      closesOn: "2022-02-05",
      confirmedOn: "2022-01-20",
      review: { decision: "approved", by: "rule" },
      contact: { contactPointName: "北区文化係", contactPointPhoneNumber: "+81339081111" },
      source: { type: "import", ...source, file: "131172_events.csv", row: 1, rowId: "0000000001" },
    });
  });
  test("each ends with one outcome, and its record and line", async () => {
    const rows = await aDesk().takeRows(
      { NO: "1", 説明: "1行目\n2行目" },
      { NO: "2", 名称: "朝市", 開始日: "", 終了日: "", 日時備考: "4月下旬" },
      { NO: "3", 名称: "子ども会" },
      { NO: "4", 説明: "1行目\n2行目" },
    );
    expect(outcomesOf(rows)).toEqual([
      "imported",
      "needsPerson date_unclear",
      "rejected children_only",
      "rejected repeated",
    ]);
    expect(rows.map(({ record, line }) => [record, line])).toEqual([
      [1, 2],
      [2, 4],
      [3, 5],
      [4, 6],
    ]);
    expect(rows[3]?.sameAs).toBe(1);
  });
  test("a doubtful row waits in the centre's queue", async () => {
    const desk = aDesk();
    await desk.takeRows({ 集合場所: "", 住所町名: "" });
    const waiting = await collect(desk.listings.listForReview(aCentre().centreId, "submitted"));
    expect(waiting.map(({ title }) => title)).toEqual(["はじめての水彩画教室"]);
  });
  test("a list of a municipality that nobody here serves is imported without a centre", async () => {
    const desk = aDesk();
    await desk.takeRows({
      都道府県コード又は市区町村コード: "142115",
      住所都道府県: "神奈川県",
      住所市区町村: "秦野市",
      住所町名: "",
    });
    const [listing] = await desk.all();
    expect([listing?.centreId, listing?.municipalityCode]).toEqual([undefined, "142115"]);
  });
  test("the centre's audit trail tells of it", async () => {
    const desk = aDesk();
    await desk.takeRows({});
    expect(desk.audit.entries.map(({ action, actor }) => [action, actor.id])).toEqual([
      ["listing.import", "import-listings"],
    ]);
  });
});

describe("importing again", () => {
  test("the same file changes nothing, also on another day and in another order", async () => {
    const desk = aDesk();
    const rows = [{ NO: "1" }, { NO: "2", 名称: "俳句入門講座" }, { NO: "3", 集合場所: "", 住所町名: "" }];
    await desk.takeRows(...rows);
    const before = await desk.all();
    desk.clock.advance(86_400_000);
    expect(outcomesOf(await desk.takeRows(...rows.toReversed()))).toEqual(["unchanged", "unchanged", "unchanged"]);
    expect(await desk.all()).toEqual(before);
  });
  test.each([
    ["title", { 名称: "水彩画教室（春）" }],
    ["day", { 開始日: "2022-02-12", 終了日: "2022-02-12" }],
    ["place", { 集合場所: "赤羽会館" }],
    ["fee", { "料金(基本)": "800" }],
    ["description", { 説明: "鳥を描きます。" }],
  ])("a changed %s updates its listing", async (_, change) => {
    const desk = aDesk();
    await desk.takeRows({});
    const [before] = await desk.all();
    expect(outcomesOf(await desk.takeRows(change))).toEqual(["updated"]);
    const [after, ...more] = await desk.all();
    expect([after?.listingId, after?.version, more.length]).toEqual([before?.listingId, 2, 0]);
  });
  test("a list that was numbered anew finds its listings again", async () => {
    const desk = aDesk();
    await desk.takeRows({ NO: "1" }, { NO: "2", 名称: "俳句入門講座", 開始日: "2022-02-06", 終了日: "2022-02-06" });
    const rows = await desk.takeRows(
      { NO: "1", 名称: "将棋教室", 開始日: "2022-02-07", 終了日: "2022-02-07" },
      { NO: "2" },
      { NO: "3", 名称: "俳句入門講座", 開始日: "2022-02-06", 終了日: "2022-02-06" },
    );
    expect(outcomesOf(rows)).toEqual(["imported", "unchanged", "unchanged"]);
    expect(await desk.all()).toHaveLength(3);
  });
  test("a row of the next edition that was numbered anew and worded a little otherwise is its listing still", async () => {
    const desk = aDesk();
    const event = { NO: "1", 名称: "俳句入門講座", 開始日: "2022-02-06", 終了日: "2022-02-06" };
    const [before] = await desk.takeRows(event);
    const [after] = await desk.takeRows({ ...event, NO: "7", 名称: "【参加者募集】俳句入門講座のお知らせ" });
    expect([after?.outcome, after?.listingId]).toEqual(["updated", before?.listingId]);
    expect(await desk.all()).toHaveLength(1);
  });
  test("a number used for two events makes two listings, and stays so", async () => {
    const desk = aDesk();
    const rows = [{}, { 名称: "将棋教室", 開始日: "2022-02-07", 終了日: "2022-02-07" }];
    expect(outcomesOf(await desk.takeRows(...rows))).toEqual(["imported", "imported"]);
    expect(outcomesOf(await desk.takeRows(...rows))).toEqual(["unchanged", "unchanged"]);
  });
  test("a row that is called off closes its listing", async () => {
    const desk = aDesk();
    const [first] = await desk.takeRows({});
    const [row] = await desk.takeRows({ 名称: "【中止】はじめての水彩画教室" });
    expect([row?.outcome, row?.reasons, row?.notes]).toEqual([
      "rejected",
      ["cancelled"],
      expect.arrayContaining(["listing_closed"]),
    ]);
    expect(await desk.listings.find(first?.listingId as Listing["listingId"])).toMatchObject({
      state: "closed",
      version: 2,
    });
    expect(outcomesOf(await desk.takeRows({ 名称: "【中止】はじめての水彩画教室" }))).toEqual(["unchanged"]);
  });
  test("what a person closed stays closed, with the new content", async () => {
    const desk = aDesk();
    await desk.takeRows({});
    const [listing] = await desk.all();
    await desk.move(listing as Listing, "closed");
    expect(outcomesOf(await desk.takeRows({ 説明: "鳥を描きます。" }))).toEqual(["updated"]);
    expect(await desk.listings.find(listing?.listingId as Listing["listingId"])).toMatchObject({
      state: "closed",
      description: "鳥を描きます。",
    });
  });
  test("a row that lost its date goes back to a person", async () => {
    const desk = aDesk();
    await desk.takeRows({});
    expect(outcomesOf(await desk.takeRows({ 開始日: "未定", 終了日: "" }))).toEqual(["needsPerson date_unclear"]);
    expect(await desk.all()).toEqual([]);
  });
});

describe("when things go wrong", () => {
  test("two imports of one list at once make each listing once", async () => {
    const desk = aDesk();
    const rows = Array.from({ length: 20 }, (_, n) => ({ NO: String(n), 名称: `絵手紙教室 ${n}` }));
    const [first, second] = await Promise.all([desk.takeRows(...rows), desk.takeRows(...rows)]);
    const outcomes = [...outcomesOf(first), ...outcomesOf(second)].sort();
    expect([outcomes.filter((one) => one === "imported").length, new Set(outcomes).size]).toEqual([20, 2]);
    expect(await desk.all()).toHaveLength(20);
  });
  test("a row that cannot be stored is reported and stops nobody; the next import does it", async () => {
    let failures = 1;
    const desk = aDesk((listings) => ({
      add: async (...args) => {
        if (failures > 0) {
          failures -= 1;
          throw new Error("out of order");
        }
        return listings.add(...args);
      },
    }));
    const rows = [{ NO: "1" }, { NO: "2", 名称: "俳句入門講座" }];
    expect(outcomesOf(await desk.takeRows(...rows)).sort()).toEqual(["imported", "rejected failed"]);
    expect(outcomesOf(await desk.takeRows(...rows)).sort()).toEqual(["imported", "unchanged"]);
    expect(desk.logger.text()).not.toContain("水彩");
  });
  test("a listing that somebody changed meanwhile is left to the next import", async () => {
    const desk = aDesk(() => ({ save: async () => Promise.reject(new WrongState()) }));
    await desk.takeRows({});
    expect(outcomesOf(await desk.takeRows({ 説明: "鳥を描きます。" }))).toEqual(["rejected failed"]);
  });
  test("a row with a cell too many is not trusted", async () => {
    const file = Buffer.from(`${eventListFile([anEventRow()]).toString("utf8").trimEnd()},余り\r\n`);
    expect(outcomesOf((await aDesk().take(file)).rows)).toEqual(["rejected columns_mismatch"]);
  });
  test("what a person has to look at in a municipality without a desk is told to come before nobody", async () => {
    const unclear = { 連絡先電話番号: "", 連絡先名称: "" };
    const elsewhere = { 都道府県コード又は市区町村コード: "131016", 住所市区町村: "千代田区" };
    const [ours] = await aDesk().takeRows(unclear);
    const [others] = await aDesk().takeRows({ ...unclear, ...elsewhere });
    expect([ours, others].map((row) => [row?.outcome, row?.notes.includes("no_desk")])).toEqual([
      ["needsPerson", false],
      ["needsPerson", true],
    ]);
  });
  test("rows under unknown headings are all reported", async () => {
    const report = await aDesk().take(Buffer.from("a,b\n1,2\n3,4\n"));
    expect([report.problem, outcomesOf(report.rows)]).toEqual([
      "unknown_columns",
      ["rejected unknown_columns", "rejected unknown_columns"],
    ]);
  });
  test.each([
    ["empty_file", Buffer.alloc(0)],
    ["not_a_table", Buffer.from([0x50, 0x4b, 0, 0])],
  ])("a file that is none: %s", async (problem, content) => {
    expect(await aDesk().take(content)).toMatchObject({ problem, rows: [] });
  });
});

test("a sheet that describes a format is passed over where another one is a list; a list on its side is read by itself", async () => {
  const sideways = "項目,例\r\n名称,陶芸\r\n開始日,2022-03-05\r\n場所,王子会館\r\n";
  const report = await aDesk().take(Buffer.from(sideways), "131172_side.csv");
  expect(report.rows.map(({ title }) => title)).toEqual(["陶芸"]);
  const desk = aDesk();
  const readFile = async () => ({
    ...{ format: "xlsx" as const, notes: [] },
    tables: [
      {
        sheet: "説明",
        records: sideways
          .trim()
          .split("\r\n")
          .map((line) => ({ line: 1, cells: line.split(",") })),
      },
      {
        sheet: "一覧",
        records: [
          ["名称", "開始日", "場所"],
          ["書道", "2022-03-05", "王子会館"],
        ].map((cells) => ({ line: 1, cells })),
      },
    ],
  });
  const run = importListings({ ...desk, readFile, centres: inMemoryCentres([aCentre()]) });
  const both = await run({ fileName: "131172.xlsx", content: new Uint8Array(1), source });
  expect([both.rows.map(({ title }) => title), both.passedOver]).toEqual([["書道"], ["説明"]]);
});
