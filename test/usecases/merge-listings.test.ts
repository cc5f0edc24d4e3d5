import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Listing } from "../../shared/domain/listing.ts";
import { compareListings } from "../../shared/usecases/compare-listings.ts";
import { findSameListings } from "../../shared/usecases/find-same-listings.ts";
import { mergeListings, splitListings } from "../../shared/usecases/merge-listings.ts";
import { shownFor } from "../../shared/usecases/shown-for.ts";
import { aDelivery, aListing, aParticipation, aSenior, aStaffMember } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryDeliveries } from "../support/in-memory/delivery-repository.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";
import { inMemoryParticipations } from "../support/in-memory/participation-repository.ts";
import { inMemorySeniors } from "../support/in-memory/senior-repository.ts";
import { aListedEvent } from "../support/listed-events.ts";

const staff = aStaffMember({ roles: ["reviewer"] });
const city = aListedEvent({ listingId: idOf(1) });
const ward = aListedEvent({ listingId: idOf(2), source: { ...city.source, name: "東京都イベント一覧" } });

const [cityId, wardId] = [city.listingId, ward.listingId];

const world = (...records: readonly Listing[]) => {
  const audit = inMemoryAuditTrail();
  const listings = inMemoryListings(records.length > 0 ? records : [city, ward], audit);
  const seniors = inMemorySeniors([aSenior()]);
  const deliveries = inMemoryDeliveries(seniors, [
    aDelivery({
      state: "DELIVERED",
      since: "2026-11-25T03:00:00.000Z",
      items: [{ listingId: wardId, score: 1, reasons: [{ code: "near", values: { km: 0.4 } }] }],
    }),
  ]);
  const participations = inMemoryParticipations([aParticipation({ listingId: wardId })], audit);
  const deps = { listings, deliveries, participations, clock: fixedClock() };
  const seen = async (listingId: Listing["listingId"]) => {
    const { version } = await listings.get(listingId);
    return { listingId, version };
  };
  const merge = async (gone = ward, shown = city, by = staff) =>
    mergeListings(deps)({ staff: by, gone: await seen(gone.listingId), shown: await seen(shown.listingId) });
  const split = async (hidden = ward, by = staff) =>
    splitListings(deps)({ staff: by, hidden: await seen(hidden.listingId) });
  const states = async () => [(await listings.get(cityId)).state, (await listings.get(wardId)).state];
  const actions = () => audit.entries.map(({ action, record }) => [action, record.id]);
  return { ...deps, audit, merge, split, states, actions };
};

/** What a listing is, its counters and what is remembered of its links aside. */
const contentOf = ({ version: _, updatedAt: __, source: { apartFrom: ___, ...source }, ...rest }: Listing) => ({
  ...rest,
  source,
});

describe("merging", () => {
  test("one is shown, the other is kept behind it, with an audit line in the same step", async () => {
    const { merge, states, actions, listings } = world();
    await merge();
    expect(await states()).toEqual(["published", "closed"]);
    expect((await listings.get(wardId)).source).toMatchObject({ duplicateOf: cityId, linkedFrom: "published" });
    expect(actions()).toEqual([["listing.merge", wardId]]);
  });

  test("pressed twice it is done once", async () => {
    const { clock, listings, actions } = world();
    const press = () =>
      mergeListings({ listings, clock })({
        ...{ staff, gone: { listingId: wardId, version: 1 }, shown: { listingId: cityId, version: 1 } },
      });
    await press();
    await press();
    expect(actions()).toHaveLength(1);
  });

  test("undone, each is what it was before", async () => {
    const start = fc.record({
      state: fc.constantFrom("submitted" as const, "published" as const),
      doubts: fc.constantFrom(undefined, ["contact_missing"] as const),
      publishedAt: fc.constantFrom(undefined, "2026-11-01T00:00:00.000Z"),
    });
    await fc.assert(
      fc.asyncProperty(start, async ({ state, doubts, publishedAt }) => {
        const source = { ...ward.source, ...(doubts && { doubts: [...doubts] }) };
        const at = state === "published" ? "2026-11-01T00:00:00.000Z" : publishedAt;
        const before = aListedEvent({ listingId: wardId, state, source, publishedAt: at });
        const { merge, split, listings } = world(city, before);
        await merge(before);
        await split(before);
        expect(contentOf(await listings.get(wardId))).toEqual(contentOf(before));
        expect(await listings.get(cityId)).toEqual(city);
      }),
    );
  });

  test("the two change places, and back", async () => {
    const { merge, states, actions, listings } = world();
    await merge();
    await merge(city, ward);
    expect(await states()).toEqual(["closed", "published"]);
    await merge();
    expect(await states()).toEqual(["published", "closed"]);
    expect((await listings.get(cityId)).source.duplicateOf).toBeUndefined();
    expect(actions().slice(1)).toEqual([
      ...[
        ["listing.merge", cityId],
        ["listing.split", wardId],
      ],
      ...[
        ["listing.merge", wardId],
        ["listing.split", cityId],
      ],
    ]);
  });

  type Changes = Parameters<typeof aListedEvent>[0];
  test.each<[string, Changes, Changes]>([
    ["that an organisation says itself", {}, { organizationId: idOf(3001) }],
    ["that is over", {}, { state: "expired" }],
    ["for one that is closed", { state: "closed" }, {}],
    ["for one whose last day is past", { closesOn: "2026-11-24" }, {}],
  ])("a listing %s is not put behind another", async (_, one, other) => {
    const { merge, actions } = world(
      aListedEvent({ ...one, listingId: cityId }),
      aListedEvent({ ...other, listingId: wardId }),
    );
    await expect(merge()).rejects.toMatchObject({ code: "wrong_state" });
    expect(actions()).toEqual([]);
  });

  test("what waits for a look is not published by changing places", async () => {
    const { merge } = world(city, aListedEvent({ listingId: wardId, state: "submitted" }));
    await merge();
    await expect(merge(city, ward)).rejects.toMatchObject({ code: "wrong_state" });
  });

  test("of ten who decide at once, some this way and some that, one does, and one of the two stays shown", async () => {
    const { listings, clock, states, actions } = world();
    const [a, b] = [
      { listingId: cityId, version: 1 },
      { listingId: wardId, version: 1 },
    ] as const;
    const decide = mergeListings({ listings, clock });
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        decide({ staff, ...(n % 2 ? { gone: a, shown: b } : { gone: b, shown: a }) }),
      ),
    );
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
    expect((await states()).sort()).toEqual(["closed", "published"]);
    expect(actions()).toHaveLength(1);
  });

  test("another centre's staff and counsellors do neither", async () => {
    const { merge, split } = world();
    const foreign = aStaffMember({ roles: ["reviewer"], centreId: "minato" });
    const counsellor = aStaffMember({ roles: ["counsellor"] });
    await expect(merge(ward, city, foreign)).rejects.toMatchObject({ code: "not_found" });
    await expect(merge(ward, city, counsellor)).rejects.toMatchObject({ code: "role_missing" });
    await merge();
    await expect(split(ward, foreign)).rejects.toMatchObject({ code: "not_found" });
    await expect(split(ward, counsellor)).rejects.toMatchObject({ code: "role_missing" });
  });
});

describe("parting", () => {
  test("what an import put behind another is published by itself, or waits where a person has to look at it", async () => {
    for (const [doubts, state] of [
      [undefined, "published"],
      [["contact_missing" as const], "submitted"],
    ] as const) {
      const source = { ...ward.source, duplicateOf: city.listingId, ...(doubts && { doubts: [...doubts] }) };
      const { split, listings, actions } = world(city, aListedEvent({ listingId: wardId, state: "closed", source }));
      await split();
      expect(await listings.get(wardId)).toMatchObject({ state, source: { apartFrom: cityId } });
      expect(actions()).toEqual([["listing.split", wardId]]);
    }
  });

  test("what is over stays away; what is behind nothing cannot be parted", async () => {
    const source = { ...ward.source, duplicateOf: city.listingId };
    const past = aListedEvent({ listingId: wardId, state: "closed", source, closesOn: "2026-11-24" });
    await expect(world(city, past).split()).rejects.toMatchObject({ code: "not_publishable" });
    await expect(world().split()).rejects.toMatchObject({ code: "wrong_state" });
  });
});

describe("looking at two", () => {
  test("says why they are one event, which tells more, and who knows of each", async () => {
    const pair = await compareListings(world())(staff, cityId, wardId);
    expect(pair.comparison).toMatchObject({
      same: true,
      evidence: expect.arrayContaining(["same_title", "same_place"]),
    });
    expect(pair.both.map(({ told }) => told)).toEqual([
      { told: 0, more: false, wished: 0 },
      { told: 1, more: false, wished: 1 },
    ]);
    expect(pair.better).toBe(cityId);
  });

  test("hides what another centre has not published, and what is no centre's own", async () => {
    const foreign = (state: Listing["state"]) => aListing({ listingId: wardId, centreId: "minato", state });
    await expect(compareListings(world(city, foreign("submitted")))(staff, cityId, wardId)).rejects.toThrow(
      "not_found",
    );
    const { both } = await compareListings(world(city, foreign("published")))(staff, cityId, wardId);
    expect(both.map(({ obstacle }) => obstacle)).toEqual([undefined, "other_centre"]);
    const others = world(aListedEvent({ listingId: cityId, centreId: "minato" }), foreign("published"));
    await expect(compareListings(others)(staff, cityId, wardId)).rejects.toThrow("not_found");
  });
});

describe("looking for the same", () => {
  const other = aListedEvent({ listingId: idOf(3), title: "将棋を指す会", referenceNumber: "A-30003" });

  test("the most alike come first, what is unlike only by its words or number, and what is behind it is named", async () => {
    const { merge, ...deps } = world(city, ward, other);
    const found = async (typed: string) =>
      (await findSameListings(deps)(staff, cityId, typed)).alike.map(({ listing }) => listing.listingId);
    expect(await found("")).toEqual([wardId]);
    expect(await found("将棋")).toEqual([idOf(3)]);
    expect(await found("ａ-30003")).toEqual([idOf(3)]);
    await merge();
    expect((await findSameListings(deps)(staff, cityId, "")).hidden.map(({ listingId }) => listingId)).toEqual([
      wardId,
    ]);
  });

  test("another centre's listing is no place to start", async () => {
    const foreign = aStaffMember({ roles: ["reviewer"], centreId: "minato" });
    await expect(findSameListings(world())(foreign, cityId, "")).rejects.toMatchObject({ code: "not_found" });
  });
});

test("links are followed to the one that is shown, over two and never for ever", async () => {
  const behind = (n: number, other: number): Listing =>
    aListedEvent({ listingId: idOf(n), state: "closed", source: { ...city.source, duplicateOf: idOf(other) } });
  const all = [city, behind(2, 1), behind(3, 2), behind(4, 5), behind(5, 4), behind(6, 99)];
  const follow = shownFor({ listings: inMemoryListings(all) });
  const shown = await Promise.all(all.map(async (listing) => (await follow(listing)).listingId));
  expect(shown.slice(0, 3)).toEqual([cityId, cityId, cityId]);
  expect([idOf(4), idOf(5)]).toContain(shown[3]);
  expect(shown.at(-1)).toBe(idOf(6));
});
