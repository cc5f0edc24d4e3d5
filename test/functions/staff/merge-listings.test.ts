import { expect, test } from "vitest";
import { evidenceInWords, sameEventTexts as texts } from "../../../shared/text/same-event.ts";
import { aDelivery, aParticipation, aSenior, aStaffMember } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aListedEvent } from "../../support/listed-events.ts";
import { openDesk } from "../../support/staff/desk.ts";

const city = aListedEvent({ listingId: idOf(1), title: "秋の花壇づくり" });
const ward = aListedEvent({
  listingId: idOf(2),
  title: "秋の花壇づくり",
  description: "都の公園で花を植えます。",
  source: { ...city.source, name: "東京都イベント一覧" },
});
const findPage = "GET /staff/same/{listingId}";
const pairPage = "GET /staff/same/{listingId}/{otherId}";
const pairPost = "POST /staff/same/{listingId}/{otherId}";
const pathParameters = { listingId: city.listingId, otherId: ward.listingId };

const open = async (staff = aStaffMember({ roles: ["reviewer"] })) => {
  const desk = openDesk({
    listings: [city, ward],
    seniors: [aSenior()],
    deliveries: [
      aDelivery({
        state: "SENT",
        since: "2026-11-25T03:00:00.000Z",
        items: [{ listingId: idOf(2), score: 1, reasons: [{ code: "near", values: { km: 0.4 } }] }],
      }),
    ],
    participations: [aParticipation({ listingId: idOf(2) })],
  });
  return { desk, staff: await desk.signIn(staff) };
};

const merge = (shown = city, versions = { shown: "1", gone: "1" }) => ({
  ...{ decision: "merge", shown: shown.listingId, shownVersion: versions.shown, goneVersion: versions.gone },
});

test("what is alike leads to both side by side: what differs, what is the same, why, and who knows of each", async () => {
  const { staff } = await open();
  const found = await staff.get(findPage, { pathParameters: { listingId: city.listingId } });
  expect(found.body).toContain(`href="/staff/same/${city.listingId}/${ward.listingId}"`);
  const { body } = await staff.get(pairPage, { pathParameters });
  const reasons = [evidenceInWords("same_title"), evidenceInWords("same_place")];
  const words = [texts.same, ...reasons, "都の公園で花を植えます。", "東京都イベント一覧", texts.wished(1)];
  for (const text of [...words, texts.told(1, false), texts.linked(1, 2)]) expect(body).toContain(text);
  expect(body.split(`<caption>${texts.alikeFields}`)[0]).toContain("都の公園で花を植えます。");
  expect(body.split(`<caption>${texts.alikeFields}`)[1]).toContain("秋の花壇づくり");
});

test("merged, the page says so and offers the way back, which works", async () => {
  const { desk, staff } = await open();
  const { location } = await staff.post(pairPost, merge(), { pathParameters });
  expect(location).toBe(`/staff/same/${city.listingId}/${ward.listingId}?done=merged`);
  const { body } = await staff.get(pairPage, { pathParameters, query: { done: "merged" } });
  for (const text of [texts.done.merged, texts.splitButton(2), texts.isHidden]) expect(body).toContain(text);
  await staff.post(pairPost, { decision: "split", hidden: ward.listingId, hiddenVersion: "2" }, { pathParameters });
  const { version: _, updatedAt: __, ...before } = ward;
  expect(await desk.listings.get(ward.listingId)).toMatchObject(before);
  expect(desk.audit.entries.map(({ action }) => action)).toEqual(["listing.merge", "listing.split"]);
});

test("who looked at an older version is shown what there is now", async () => {
  const { desk, staff } = await open();
  await desk.listings.save({ ...city, title: "冬の花壇づくり", version: 2 }, ["published"]);
  const { status, body } = await staff.post(pairPost, merge(), { pathParameters });
  expect([status, body.includes("冬の花壇づくり")]).toEqual([409, true]);
  expect((await desk.listings.get(ward.listingId)).state).toBe("published");
});

test.each([
  ["of a third listing", merge(aListedEvent({ listingId: idOf(9) }))],
  ["of none", {}],
  ["to part a third", { decision: "split", hidden: idOf(9), hiddenVersion: "1" }],
])("a decision %s is none", async (_, form) => {
  const { staff } = await open();
  expect((await staff.post(pairPost, { ...form }, { pathParameters })).status).toBe(400);
});

test("a counsellor sees both, and decides on nothing", async () => {
  const { staff } = await open(aStaffMember({ roles: ["counsellor"] }));
  const { status, body } = await staff.get(pairPage, { pathParameters });
  expect([status, body.includes(texts.mergeButton(1))]).toEqual([200, false]);
  expect((await staff.post(pairPost, merge(), { pathParameters })).status).toBe(403);
});
