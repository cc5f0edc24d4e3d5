import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Listing } from "../../../shared/domain/listing.ts";
import { chooseItems } from "../../../shared/domain/matching/choose.ts";
import { digestsOfPairs } from "../../../shared/domain/matching/digests-of-pairs.ts";
import { allLots, byFitAlone, type Exposure, needOf } from "../../../shared/domain/matching/exposure.ts";
import { noApplicants } from "../../../shared/domain/matching/free-places.ts";
import { pricesOf } from "../../../shared/domain/matching/kept-run.ts";
import { lotsForShare } from "../../../shared/domain/matching/lottery.ts";
import { marketOf } from "../../../shared/domain/matching/market.ts";
import { noHistory } from "../../../shared/domain/matching/match-history.ts";
import type { DescribedRun } from "../../../shared/domain/matching/match-run.ts";
import { onePerson } from "../../../shared/domain/matching/one-person.ts";
import type { PeopleTable } from "../../../shared/domain/matching/people-columns.ts";
import { exposureFor } from "../../../shared/domain/matching/prices.ts";
import type { Top } from "../../../shared/domain/matching/ranking.ts";
import { lotOf } from "../../../shared/domain/matching/tokens.ts";
import { topMatches } from "../../../shared/domain/matching/top-matches.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { aCentre, aListing, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aMatchRun, matchDay } from "../../support/matching.ts";
import { peopleOf } from "../../support/people.ts";
import { anyListings, anySenior, easyTown } from "../../support/random-records.ts";

/** A few people, who stand for a whole town. */
const townShare = 0.001;

const exposureOf = (seniors: readonly Senior[], run: DescribedRun, share = townShare): Exposure =>
  exposureFor(peopleOf(seniors, run), run, { share });

/** How much of a place is left for one more applicant, by place of the listing. */
const freeIn = ({ success, displaces }: Exposure, l = 0): number => (success[l] ?? 0) - (displaces[l] ?? 0);

const idsOf = ({ places, count }: Top, run: DescribedRun): string[] =>
  [...places.subarray(0, count)].map((l) => run.described[l]?.listingId ?? "");

/** What each person of a table is shown, by id. */
const shownIn = (people: PeopleTable, run: DescribedRun, exposure: Exposure): string[][] => {
  const shown: string[][] = [];
  topMatches(people, run, exposure, 5, (p, _, top) => {
    shown[people.record[p] ?? 0] = idsOf(top, run);
  });
  return shown;
};

const shownTo = (seniors: readonly Senior[], run: DescribedRun, exposure: Exposure, from = 0): string[][] =>
  shownIn(peopleOf(seniors, run, { from }), run, exposure);

/** A third of them of one group, a third of another, of which half are dates of one series, and the others of a group each. */
const ofGroups = (listings: readonly Listing[]): Listing[] =>
  listings.map((listing, n) => {
    const organizationId = idOf(3000 + (n % 3 === 2 ? n : n % 3));
    const source = { type: "import", name: "list", licence: "CC BY 4.0" } as const;
    const contact = n % 3 === 2 ? {} : { contactPointPhoneNumber: `+8139999000${n % 2}` };
    return aListing({ ...listing, organizationId, contact, title: n % 2 ? "同じ題" : `題${n}`, source } as never);
  });

const anyTown = fc.tuple(fc.array(anySenior, { minLength: 1, maxLength: 10 }), anyListings(20));

describe("prices", () => {
  test("come out the same for the same cycle", () => {
    fc.assert(
      fc.property(anyTown, ([seniors, listings]) => {
        const run = aMatchRun(listings);
        const prices = pricesOf(exposureOf(seniors, run));
        expect(pricesOf(exposureOf(seniors, run))).toEqual(prices);
      }),
      { numRuns: 20 },
    );
  });

  test("show everybody the same, whoever else is in their part of the people", () => {
    fc.assert(
      fc.property(anyTown, ([seniors, listings]) => {
        const run = aMatchRun(listings);
        const exposure = exposureOf(seniors, run);
        const apart = seniors.flatMap((senior, n) => shownTo([senior], run, exposure, n));
        expect(shownTo(seniors, run, exposure)).toEqual(apart);
      }),
      { numRuns: 20 },
    );
  });

  test("are worked out from the very lists that the engine then makes", () => {
    fc.assert(
      fc.property(easyTown(5, 40), fc.integer({ min: 1, max: 5 }), ({ today, seniors, listings }, itemsPerDigest) => {
        const run = aMatchRun(ofGroups(listings), [aCentre({ itemsPerDigest })], today);
        const exposure = exposureOf(seniors, run);
        const people = peopleOf(seniors, run);
        const expected: string[][] = [];
        digestsOfPairs(marketOf(people, run, { share: 1 }), exposure, (p, top) => {
          expected[people.record[p] ?? 0] = idsOf(top, run).sort();
        });
        const sent: string[][] = [];
        chooseItems(people, run, exposure, (p, _, items) => {
          sent[people.record[p] ?? 0] = items.map(({ listingId }) => listingId).sort();
        });
        expect(expected).toEqual(sent);
      }),
      { numRuns: 50 },
    );
  });

  test("leave nobody without anything who would get something by the fit alone, however few the places", () => {
    fc.assert(
      fc.property(anyTown, ([seniors, listings]) => {
        const run = aMatchRun(listings);
        const isEmpty = (shown: readonly string[]): boolean => shown.length === 0;
        const byFit = shownTo(seniors, run, byFitAlone(run.listings.count)).map(isEmpty);
        expect(shownTo(seniors, run, exposureOf(seniors, run, 1e-6)).map(isEmpty)).toEqual(byFit);
      }),
      { numRuns: 20 },
    );
  });
});

const people = Array.from({ length: 30 }, (_, n) => aSenior({ seniorId: idOf(n + 1) }));
const withPlaces = (n: number, remaining: number): Listing =>
  aListing({ listingId: idOf(n), organizerName: `団体${n}`, capacity: { remaining, note: "" } });

test("the more people a place has to do for, the less likely it is free", () => {
  const run = aMatchRun([withPlaces(1, 3)]);
  const free = [1, 0.1, 0.01, 0.001].map((share) => freeIn(exposureOf(people, run, share)));
  expect(free).toEqual([...free].sort((a, b) => b - a));
  expect((free[0] ?? 0) - (free[3] ?? 0)).toBeGreaterThan(0.5);
});

test("of two listings alike, the one with more places is likelier free", () => {
  const run = aMatchRun([withPlaces(1, 1), withPlaces(2, 20)]);
  const exposure = exposureOf(people, run, 0.01);
  expect(freeIn(exposure, 1)).toBeGreaterThan(freeIn(exposure, 0));
});

test("people who wait for an answer take places away", () => {
  const run = aMatchRun([withPlaces(1, 6)]);
  const table = peopleOf(people, run);
  const freeWith = (waiting: number): number => {
    const applicants = new Map(run.described.map(({ listingId }) => [listingId, { waiting, arranged: 0, joined: 0 }]));
    return freeIn(exposureFor(table, run, { share: 0.2, applicants }));
  };
  const free = [0, 8].map(freeWith);
  expect(free[1]).toBeLessThan(free[0] ?? 0);
});

test("a group's first listing counts for more as long as nobody comes", () => {
  const freeOf = (firstTime: boolean): number => {
    const run = aMatchRun([withPlaces(1, 5)], undefined, undefined, { firstTime, responsive: false, takenUp: false });
    return freeIn(exposureOf(people, run, 1));
  };
  expect(freeOf(true)).toBeGreaterThan(freeOf(false));
});

test("the first applicant counts for more only where there is none yet", () => {
  const run = aMatchRun([withPlaces(1, 30)]);
  const valueWith = (joined: number): number => {
    const applicants = new Map(run.described.map(({ listingId }) => [listingId, { ...noApplicants, joined }]));
    return freeIn(exposureFor(peopleOf(people, run), run, { share: 1, applicants }));
  };
  expect(valueWith(0)).toBeGreaterThan(1);
  expect(valueWith(1)).toBeLessThanOrEqual(1);
});

test("people of a municipality in which few are taken count for more", () => {
  const nearby = { localGovernmentCodes: ["131172", "131130"] };
  const elsewhere = { ...aSenior().location, localGovernmentCode: "131130" };
  const here = people.slice(0, 15);
  const there = people.slice(15).map((senior) => aSenior({ ...senior, location: elsewhere }));
  const own = withPlaces(1, 200);
  const ofBoth = withPlaces(2, 2);
  const forResidents = { ...own, eligibility: { ...own.eligibility, residentsOf: ["131172"] } };
  const run = aMatchRun([aListing(forResidents), ofBoth], [aCentre(nearby)]);
  const exposure = exposureOf([...here, ...there], run, 0.001);
  expect(needOf(exposure, 131130)).toBeGreaterThan(1);
  expect(needOf(exposure, 131172)).toBeLessThan(1);
});

describe("where places are far too few", () => {
  const run = aMatchRun([withPlaces(1, 1), withPlaces(2, 500)]);
  const exposure = exposureOf(people, run, 1e-4);

  test("a lottery decides who is shown a listing, and only that one", () => {
    expect(exposure.lots[0]).toBeLessThan(allLots);
    expect(exposure.lots[1]).toBe(allLots);
  });

  test("about as many are shown it as make the applications that it may have", () => {
    const { lots } = exposure;
    const many = Array.from({ length: 4_000 }, (_, n) => people[n % people.length] as Senior);
    const shown = shownTo(many, run, exposure).filter((ids) => ids.includes(idOf(1))).length;
    // Nobody has had a digest yet: each lot counts seven times.
    const chance = Math.min(1, (7 * (lots[0] ?? 0)) / allLots);
    expect(shown / many.length).toBeCloseTo(chance, 1);
  });
});

describe("where half of the lots of each listing lose", () => {
  const scarce = [11, 12, 13, 14].map((n) => withPlaces(n, 1));
  const many = Array.from({ length: 200 }, (_, n) => aSenior({ seniorId: idOf(100 + n) }));
  /** Nobody has had a digest yet: each lot counts seven times. */
  const halfOfLots = ({ listings: { count } }: DescribedRun): Exposure => ({
    ...byFitAlone(count),
    lots: new Uint32Array(count).fill(allLots / 14),
  });

  test("who is chosen for alone draws the lots of the night, and not everybody's the same", () => {
    const run = aMatchRun(scarce);
    const alone = many.map((senior) => shownIn(onePerson(senior, noHistory, run), run, halfOfLots(run)));
    expect(alone).toEqual(many.map((senior) => shownTo([senior], run, halfOfLots(run), lotOf(senior))));
    expect(new Set(alone.map(String)).size).toBeGreaterThan(8);
  });

  test("a listing that is offered to nobody changes nobody's lots", () => {
    const shownOf = (listings: readonly Listing[]): string[][] => {
      const run = aMatchRun(listings);
      return shownTo(many, run, halfOfLots(run));
    };
    const closed = aListing({ listingId: idOf(1), state: "closed" });
    expect(shownOf([closed, ...scarce])).toEqual(shownOf(scarce));
  });
});

test("a share of the people wins, the more lots the longer they have waited", () => {
  const run = aMatchRun([withPlaces(1, 1)]);
  const neverOffered = peopleOf(people, run);
  const offeredLately = peopleOf(people, run, {
    historyOf: () => ({ lastOn: matchDay, shown: new Map(), answered: [], did: [], declined: [] }),
  });
  expect(lotsForShare(offeredLately, matchDay)(0.5)).toBe(allLots / 2);
  expect(lotsForShare(neverOffered, matchDay)(0.5)).toBe(Math.ceil(allLots / 14));
  expect(lotsForShare(neverOffered, matchDay)(0)).toBe(0);
});
