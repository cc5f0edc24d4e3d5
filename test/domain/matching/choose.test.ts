import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Listing } from "../../../shared/domain/listing.ts";
import { chooseItems } from "../../../shared/domain/matching/choose.ts";
import { byFitAlone } from "../../../shared/domain/matching/exposure.ts";
import { noHistory } from "../../../shared/domain/matching/match-history.ts";
import { aCentre, aListing, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aMatchRun, broken, chosenFor, matchDay, shownLately } from "../../support/matching.ts";
import { peopleOf } from "../../support/people.ts";
import { anyListings, anySenior } from "../../support/random-records.ts";
import { mayBeOffered } from "../../support/slow-matcher.ts";

const ofFive = (itemsPerDigest: number) => ({ centres: [aCentre({ itemsPerDigest })] });
const idsOf = (items: ReturnType<typeof chosenFor>) => items.map(({ listingId }) => listingId);

describe("choosing what to offer", () => {
  test("whatever is chosen may be offered by the obvious reading of the conditions", () => {
    fc.assert(
      fc.property(anySenior, anyListings(20), (senior, listings) => {
        const chosen = new Set<string>(idsOf(chosenFor(senior, listings)));
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

  test("a listing that breaks a condition changes nobody's digest", () => {
    fc.assert(
      fc.property(anySenior, anyListings(20), (senior, listings) => {
        const offerable = listings.filter((listing) => mayBeOffered(senior, listing, matchDay));
        expect(chosenFor(senior, listings)).toEqual(chosenFor(senior, offerable));
      }),
      { numRuns: 300 },
    );
  });

  test("the order in which listings come decides nothing", () => {
    fc.assert(
      fc.property(anySenior, anyListings(20), (senior, listings) => {
        expect(chosenFor(senior, [...listings].reverse())).toEqual(chosenFor(senior, listings));
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
    expect(chosenFor(aSenior(), ofGroups(12, 10))).toHaveLength(5);
    expect(chosenFor(aSenior(), ofGroups(2, 10))).toHaveLength(4);
    expect(chosenFor(aSenior(), ofGroups(12, 2))).toHaveLength(4);
  });

  test("thousands of ties are decided by id", () => {
    const ties = Array.from({ length: 2000 }, (_, n) =>
      aListing({ listingId: idOf(9000 - n), organizationId: idOf(n + 1), contact: {} }),
    );
    expect(idsOf(chosenFor(aSenior(), ties, ofFive(3)))).toEqual([idOf(7001), idOf(7002), idOf(7003)]);
  });

  test("jobs of a centre without a placement basis come after the rest, newest first, with no reason but that they fit", () => {
    const informs = { centres: [aCentre({ placementBasis: "NONE" })] };
    const wishes = { ...aSenior().wishes, kinds: ["employment", "volunteer"] as const };
    const senior = aSenior({ wishes: { ...wishes, kinds: [...wishes.kinds] } });
    const job = (n: number, day: string) =>
      aListing({ listingId: idOf(n), kind: "employment", publishedAt: `${day}T00:00:00.000Z` });
    const jobs = [job(1, "2026-11-01"), job(2, "2026-11-20"), job(3, "2026-11-10")];
    const items = chosenFor(senior, [...jobs, aListing()], informs);
    expect(idsOf(items)).toEqual([aListing().listingId, idOf(2), idOf(3)]);
    expect(items[1]?.reasons).toEqual([{ code: "job_information", values: {} }]);
    expect(idsOf(chosenFor(aSenior(), jobs, informs))).toEqual([]);
    expect(idsOf(chosenFor(senior, jobs))).toHaveLength(2);
  });

  test.each([1, 2, 3])("a digest of %i items holds no more than that, jobs among them", (itemsPerDigest) => {
    const jobs = [1, 2].map((n) => aListing({ listingId: idOf(n), kind: "employment" }));
    const others = [3, 4, 5].map((n) => aListing({ listingId: idOf(n), organizationId: idOf(3000 + n), contact: {} }));
    const senior = aSenior({ wishes: { ...aSenior().wishes, kinds: ["employment", "volunteer"] } });
    const centres = [aCentre({ placementBasis: "NONE", itemsPerDigest })];
    expect(chosenFor(senior, [...jobs, ...others], { centres })).toHaveLength(itemsPerDigest);
  });

  test("where a desk may not choose jobs, the two newest are shown", () => {
    const jobs = [1, 2, 3].map((n) =>
      aListing({ listingId: idOf(n), kind: "employment", publishedAt: `2026-11-${10 + n}T00:00:00.000Z` }),
    );
    const senior = aSenior({ wishes: { ...aSenior().wishes, kinds: ["employment"] } });
    const centres = [aCentre({ placementBasis: "NONE" })];
    expect(idsOf(chosenFor(senior, jobs, { centres }))).toEqual([idOf(3), idOf(2)]);
  });

  test("what fits better comes first", () => {
    const [gardening, nearby] = [
      aListing({ listingId: idOf(2) }),
      aListing({ listingId: idOf(1), taxonomy: { primary: "S1" } }),
    ];
    expect(idsOf(chosenFor(aSenior(), [nearby, gardening]))).toEqual([idOf(2), idOf(1)]);
  });

  test("of an imported series, one date is offered, and none after another date was", () => {
    const imported = { type: "import", name: "city list", licence: "CC BY 4.0" } as const;
    const [first, second] = [1, 2].map((n) => aListing({ listingId: idOf(n), source: imported })) as [Listing, Listing];
    expect(chosenFor(aSenior(), [first, second])).toHaveLength(1);
    expect(chosenFor(aSenior(), [first, second], { history: shownLately([first.listingId]) })).toEqual([]);
  });

  test("a series that one person has seen is new to the next", () => {
    const imported = { type: "import", name: "city list", licence: "CC BY 4.0" } as const;
    const [first, second] = [1, 2].map((n) => aListing({ listingId: idOf(n), source: imported })) as [Listing, Listing];
    const run = aMatchRun([first, second]);
    const historyOf = (n: number) => (n === 1 ? noHistory : shownLately([first.listingId]));
    const people = peopleOf([aSenior(), aSenior(), aSenior()], run, { historyOf });
    const lengths: number[] = [];
    chooseItems(people, run, byFitAlone(2), (p, _, items) => {
      lengths[people.record[p] ?? 0] = items.length;
    });
    expect(lengths).toEqual([0, 1, 0]);
  });

  test("a demand that the person would rather avoid ranks below its twin without it", () => {
    const senior = aSenior({ avoid: [{ code: "stairs", level: "soft" }] });
    const { demands } = aListing();
    const stairs = aListing({ listingId: idOf(1), demands: { ...demands, flags: ["stairs"] } });
    const flat = aListing({ listingId: idOf(2) });
    expect(idsOf(chosenFor(senior, [stairs, flat]))).toEqual([idOf(2), idOf(1)]);
  });
});
