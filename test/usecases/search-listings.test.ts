import { expect, test } from "vitest";
import { searchListings } from "../../shared/usecases/search-listings.ts";
import { aListing } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";

const everything = { order: "closing", page: 1 } as const;

test("what was just published is found a few seconds later, and not read anew for every reader", async () => {
  const clock = fixedClock();
  const listings = inMemoryListings([aListing()]);
  const search = searchListings({ listings, clock });
  expect((await search(everything)).total).toBe(1);
  await listings.add(aListing({ listingId: idOf(7), referenceNumber: "A-70000" }));
  expect((await search(everything)).total).toBe(1);
  clock.advance(6_000);
  expect((await search(everything)).total).toBe(2);
});

test("a page beyond the last is the last", async () => {
  const search = searchListings({ listings: inMemoryListings([aListing()]), clock: fixedClock() });
  expect(await search({ ...everything, page: 99 })).toMatchObject({ page: 1, pages: 1 });
});

test("the newest come first where one asks for it", async () => {
  const older = aListing({ listingId: idOf(1), referenceNumber: "A-10001", publishedAt: "2026-11-01T00:00:00.000Z" });
  const newer = aListing({ listingId: idOf(2), referenceNumber: "A-10002", closesOn: "2027-06-30" });
  const search = searchListings({ listings: inMemoryListings([older, newer]), clock: fixedClock() });
  const { listings } = await search({ ...everything, order: "new" });
  expect(listings.map(({ referenceNumber }) => referenceNumber)).toEqual(["A-10002", "A-10001"]);
});

test("a flexible listing is found on every weekday", async () => {
  const flexible = aListing({ schedule: { type: "flexible" } });
  const search = searchListings({ listings: inMemoryListings([flexible]), clock: fixedClock() });
  expect((await search({ ...everything, day: "Su" })).total).toBe(1);
});
