import { describe, expect, test } from "vitest";
import type { Listing } from "../../shared/domain/listing.ts";
import { aDelivery, aListing, aParticipation, aSenior } from "../support/builders.ts";
import { idOf } from "../support/fixed-ids.ts";
import { aMatchWorld, cycleOn } from "../support/match-world.ts";

const today = cycleOn("2026-11-25");
const tomorrow = cycleOn("2026-11-26");

describe("who was told of a listing that made room for another one of the same event", () => {
  const hidden = aListing();
  const shown = aListing({ listingId: idOf(2002), organizationId: undefined });
  const merged = [
    { ...hidden, state: "closed" as const, source: { ...hidden.source, duplicateOf: shown.listingId } },
    shown,
  ];
  const between = aListing({ listingId: idOf(2003), title: "間の案件" });
  const inTurn = [
    { ...hidden, state: "closed" as const, source: { ...hidden.source, duplicateOf: between.listingId } },
    { ...between, state: "closed" as const, source: { ...between.source, duplicateOf: shown.listingId } },
    shown,
  ];
  const parted = [{ ...hidden, state: "closed" as const }, shown];
  const told = [aDelivery({ cycle: "2026-11-24T02:00", state: "DELIVERED" })];
  const declined = [aParticipation({ state: "declined" })];

  test.each([
    ["is not told of the event again", merged, "nothing_new"],
    ["nor over several that made room in turn", inTurn, "nothing_new"],
    ["but is where the two were parted again", parted, "planned"],
  ])("%s", async (_, listings, outcome) => {
    expect(await aMatchWorld({ listings, deliveries: told }).run()).toMatchObject({ [outcome]: 1 });
  });

  test("and declined it, is not asked again, but is where the two were parted", async () => {
    expect(await aMatchWorld({ listings: merged, participations: declined }).run()).toMatchObject({ nothing_new: 1 });
    expect(await aMatchWorld({ listings: parted, participations: declined }).run()).toMatchObject({ planned: 1 });
  });

  test("keeps no trace of the other one: parted after another digest, it is new", async () => {
    const fresh = aListing({ listingId: idOf(2004), organizationId: idOf(3002) });
    const world = aMatchWorld({ listings: [...merged, fresh], deliveries: told });
    await world.run();
    const items = world.ledger.all().find(({ cycle }) => cycle === today)?.items;
    expect(items?.map(({ listingId }) => listingId)).toEqual([fresh.listingId]);
    const later = { ...parted[0], version: 2 } as Listing;
    await world.listings.save(later, ["closed"]);
    await world.run(tomorrow);
    const next = world.ledger.all().find(({ cycle }) => cycle === tomorrow)?.items;
    expect(next?.map(({ listingId }) => listingId)).toEqual([shown.listingId]);
  });

  test("is looked up once for all who were", async () => {
    const people = [1, 2, 3].map((n) => aSenior({ seniorId: idOf(100 + n) }));
    const deliveries = people.map(({ seniorId }) => aDelivery({ seniorId, cycle: "2026-11-24T02:00", state: "SENT" }));
    const world = aMatchWorld({ people, listings: merged, deliveries });
    const asked: string[] = [];
    const { findMany } = world.listings;
    world.listings.findMany = (ids) => {
      asked.push(...ids);
      return findMany(ids);
    };
    expect(await world.run()).toMatchObject({ nothing_new: 3 });
    expect(asked).toEqual([hidden.listingId]);
  });
});
