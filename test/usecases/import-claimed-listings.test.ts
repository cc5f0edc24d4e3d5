import { expect, test } from "vitest";
import { claimedListing } from "../../shared/domain/claim.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import { anOrganization } from "../support/builders.ts";
import { anEventRow, type EventRow, eventListFile } from "../support/event-list.ts";
import { aDesk, outcomesOf } from "../support/import-desk.ts";
import { aClaim } from "../support/listed-events.ts";

const organization = anOrganization({ state: "approved" });

/** A desk with one imported listing, which its organisation took over and wrote anew. */
const aDeskWithClaimed = async (own: Partial<Listing> = {}) => {
  const desk = aDesk();
  await desk.takeRows({});
  const [imported] = await desk.all();
  if (!imported) throw new Error("nothing was imported");
  const theirs = claimedListing(imported, aClaim({ listingId: imported.listingId }), organization, imported.updatedAt);
  await desk.listings.save(theirs, ["published"]);
  const written: Listing = { ...theirs, title: "水彩画の会", description: "道具は会で貸します。", ...own, version: 3 };
  await desk.listings.save(written, ["published"]);
  return { desk, written };
};

const evening: EventRow = { 開始時刻: "18:00", 終了時刻: "20:00" };

test("the same row again finds its listing and changes nothing", async () => {
  const { desk, written } = await aDeskWithClaimed();
  expect(outcomesOf(await desk.takeRows({}))).toEqual(["unchanged"]);
  expect(await desk.all()).toEqual([written]);
});

test("a row that changed leaves what the organisation wrote, is noted once for the desk, and makes no second listing", async () => {
  const { desk, written } = await aDeskWithClaimed();
  const [row] = await desk.takeRows(evening);
  expect([row?.outcome, row?.notes.includes("kept_for_organization")]).toEqual(["unchanged", true]);
  const [now, ...others] = await desk.all();
  expect(others).toEqual([]);
  const { source: _, updatedAt: __, version: ___, ...own } = written;
  expect(now).toMatchObject(own);
  expect(now?.source).toMatchObject({ changedOn: "2022-01-20", asRead: { schedule: { startTime: "18:00" } } });
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "listing.note_source", fields: ["source"] });
  const version = now?.version;
  expect(outcomesOf(await desk.takeRows(evening))).toEqual(["unchanged"]);
  expect((await desk.all())[0]?.version).toBe(version);
});

test("the next edition, numbered anew, finds it by what its list said, not by what the organisation says", async () => {
  const { desk, written } = await aDeskWithClaimed({ title: "名前を変えた会" });
  const [row] = await desk.takeRows({ NO: "77", 説明: "花と静物を描きます。" });
  expect([row?.outcome, row?.listingId]).toEqual(["unchanged", written.listingId]);
  expect(await desk.all()).toHaveLength(1);
});

test("a row that is called off does not close it", async () => {
  const { desk } = await aDeskWithClaimed();
  await desk.takeRows({ 名称: "【中止】はじめての水彩画教室" });
  expect((await desk.all()).map(({ state, title }) => [state, title])).toEqual([["published", "水彩画の会"]]);
});

test("another list that tells more of the event does not take its place", async () => {
  const { desk } = await aDeskWithClaimed({ title: "はじめての水彩画教室" });
  const content = eventListFile([anEventRow({ NO: "9", URL: "https://example.jp/9" })]);
  await desk.run({ fileName: "131172_b.csv", content, source: { name: "東京都イベント一覧", licence: "CC BY 4.0" } });
  expect((await desk.all()).map(({ organizationId }) => organizationId)).toEqual([organization.organizationId]);
});
