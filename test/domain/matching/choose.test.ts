import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Listing } from "../../../shared/domain/listing.ts";
import { chooseItems } from "../../../shared/domain/matching/choose.ts";
import { listingFacts, personFacts } from "../../../shared/domain/matching/facts.ts";
import { indexListings } from "../../../shared/domain/matching/listing-index.ts";
import { weightsOn } from "../../../shared/domain/matching/weights.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { aListing, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aMatchContext, broken, matchDay } from "../../support/matching.ts";
import { anyListings, anySenior } from "../../support/random-records.ts";
import { mayBeOffered } from "../../support/slow-matcher.ts";

const weights = weightsOn(matchDay);
const choose = (senior: Senior, listings: readonly Listing[], limit = 5) =>
  chooseItems(
    personFacts(senior, new Set()),
    indexListings(listings.map(listingFacts)).candidatesFor(senior),
    aMatchContext(),
    weights,
    limit,
  );
const idsOf = (items: ReturnType<typeof choose>) => items.map(({ listingId }) => listingId);

describe("choosing what to offer", { timeout: 30_000 }, () => {
  test("whatever is chosen may be offered by the obvious reading of the conditions", () => {
    fc.assert(
      fc.property(anySenior, anyListings(20), (senior, listings) => {
        const chosen = new Set<string>(idsOf(choose(senior, listings)));
        const wrong = listings.filter(
          (listing) => chosen.has(listing.listingId) && !mayBeOffered(senior, listing, matchDay),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("the gates say no exactly where the obvious reading does", () => {
    fc.assert(
      fc.property(anySenior, anyListings(8), (senior, listings) => {
        const wrong = listings.filter(
          (listing) => (broken(senior, listing) === undefined) !== mayBeOffered(senior, listing, matchDay),
        );
        expect(wrong.map((listing) => [broken(senior, listing), listing.schedule, listing.place])).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("the map index leaves out nobody that is within reach", () => {
    fc.assert(
      fc.property(anySenior, anyListings(20), (senior, listings) => {
        const all = chooseItems(
          personFacts(senior, new Set()),
          listings.map(listingFacts),
          aMatchContext(),
          weights,
          5,
        );
        expect(choose(senior, listings)).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  test("a listing that breaks a condition changes nobody's digest", () => {
    fc.assert(
      fc.property(anySenior, anyListings(20), (senior, listings) => {
        const offerable = listings.filter((listing) => mayBeOffered(senior, listing, matchDay));
        expect(choose(senior, listings)).toEqual(choose(senior, offerable));
      }),
      { numRuns: 300 },
    );
  });

  test("the order in which listings come decides nothing", () => {
    fc.assert(
      fc.property(anySenior, anyListings(20), (senior, listings) => {
        expect(choose(senior, [...listings].reverse())).toEqual(choose(senior, listings));
      }),
      { numRuns: 300 },
    );
  });

  test("at most five, and at most two of one group, by whatever name it goes", () => {
    const ofGroups = (groups: number, phones: number) =>
      Array.from({ length: 12 }, (_, n) =>
        aListing({
          listingId: idOf(100 + n),
          organizationId: idOf(3000 + (n % groups)),
          contact: { contactPointPhoneNumber: `+8139999000${n % phones}` },
        }),
      );
    expect(choose(aSenior(), ofGroups(12, 10))).toHaveLength(5);
    expect(choose(aSenior(), ofGroups(2, 10))).toHaveLength(4);
    expect(choose(aSenior(), ofGroups(12, 2))).toHaveLength(4);
  });

  test("thousands of ties are decided by id", () => {
    const ties = Array.from({ length: 2000 }, (_, n) =>
      aListing({ listingId: idOf(9000 - n), organizationId: idOf(n + 1), contact: {} }),
    );
    expect(idsOf(choose(aSenior(), ties, 3))).toEqual([idOf(7001), idOf(7002), idOf(7003)]);
  });

  test("what fits better comes first", () => {
    const [gardening, nearby] = [
      aListing({ listingId: idOf(2) }),
      aListing({ listingId: idOf(1), taxonomy: { primary: "S1" } }),
    ];
    expect(idsOf(choose(aSenior(), [nearby, gardening]))).toEqual([idOf(2), idOf(1)]);
  });

  test("of an imported series, one date is offered, and none after another date was", () => {
    const imported = { type: "import", name: "city list", licence: "CC BY 4.0" } as const;
    const [first, second] = [1, 2].map((n) => aListing({ listingId: idOf(n), source: imported })) as [Listing, Listing];
    expect(choose(aSenior(), [first, second])).toHaveLength(1);
    const person = personFacts(aSenior(), new Set([first.listingId]));
    expect(chooseItems(person, [first, second].map(listingFacts), aMatchContext(), weights, 5)).toEqual([]);
  });

  test("a demand that the person would rather avoid ranks below its twin without it", () => {
    const senior = aSenior({ avoid: [{ code: "stairs", level: "soft" }] });
    const { demands } = aListing();
    const stairs = aListing({ listingId: idOf(1), demands: { ...demands, flags: ["stairs"] } });
    const flat = aListing({ listingId: idOf(2) });
    expect(idsOf(choose(senior, [stairs, flat]))).toEqual([idOf(2), idOf(1)]);
  });
});
