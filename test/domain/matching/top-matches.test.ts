import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Listing } from "../../../shared/domain/listing.ts";
import { byFitAlone } from "../../../shared/domain/matching/exposure.ts";
import { brokenGate, gateInDetail, pairOf } from "../../../shared/domain/matching/gates.ts";
import { encodeMatchHistory } from "../../../shared/domain/matching/match-history.ts";
import { matchProfile } from "../../../shared/domain/matching/match-profile.ts";
import { encodeMatchRecord } from "../../../shared/domain/matching/match-record.ts";
import { recordCollector } from "../../../shared/domain/matching/match-records.ts";
import type { DescribedRun } from "../../../shared/domain/matching/match-run.ts";
import { peopleTable } from "../../../shared/domain/matching/people-table.ts";
import { missCost, mostPoints } from "../../../shared/domain/matching/score.ts";
import { scorer } from "../../../shared/domain/matching/scorer.ts";
import { topMatches } from "../../../shared/domain/matching/top-matches.ts";
import { type Weights, weightsFor } from "../../../shared/domain/matching/weights.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { aCentre, aListing, aSenior, everyDay } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aMatchRun, aPair, matchDay, shownLately } from "../../support/matching.ts";
import { anyListings, anySenior, easyTown } from "../../support/random-records.ts";
import { mayBeOffered } from "../../support/slow-matcher.ts";
import { slowScore } from "../../support/slow-scores.ts";

const weights = weightsFor(aCentre(), matchDay);

const tableOf = (seniors: readonly Senior[], run: DescribedRun, shown: Listing[] = []) => {
  const history = encodeMatchHistory(shownLately(shown.map(({ listingId }) => listingId)));
  const collector = recordCollector();
  seniors.forEach((senior, n) => {
    collector.add(encodeMatchRecord(matchProfile(senior)), history, 0, n);
  });
  return peopleTable(collector.records(), run);
};

type Scored = readonly [id: string, score: number];
type Ranked = readonly Scored[];

const byEngine = (
  seniors: readonly Senior[],
  run: DescribedRun,
  k: number,
  shown: Listing[] = [],
  exposure = byFitAlone(run.listings.count),
): Ranked[] => {
  const people = tableOf(seniors, run, shown);
  const all: Ranked[] = [];
  topMatches(people, run, exposure, k, (p, _, top) => {
    all[people.record[p] ?? 0] = Array.from({ length: top.count }, (__, n) => [
      run.described[top.places[n] ?? 0]?.listingId ?? "",
      top.scores[n] ?? 0,
    ]);
  });
  return all;
};

const bestFirst = ([a, high]: Scored, [b, low]: Scored): number => low - high || (a < b ? -1 : 1);
const worthAPlace =
  ({ threshold, mostMisses }: Weights) =>
  ([, score]: Scored): boolean =>
    score >= -mostMisses * missCost && (score & mostPoints) >= threshold;

/** Pair by pair: by the gates that staff are told, and the score that reasons are made of. */
const byPairs = (
  seniors: readonly Senior[],
  run: DescribedRun,
  k: number,
  shown: Listing[] = [],
  asked = weights,
): Ranked[] => {
  const people = tableOf(seniors, run, shown);
  const all: Ranked[] = [];
  const by = scorer(people, run, weights);
  for (const group of people.groups)
    for (let p = group.from; p < group.to; p += 1) {
      by.person(p, group);
      all[people.record[p] ?? 0] = run.described
        .map((listing, l) => ({ id: listing.listingId as string, l, pair: pairOf(run, people, group, p, l) }))
        .filter(({ pair }) => brokenGate(pair) === undefined)
        .map(({ id, l, pair }) => [id, by.scoreOne(l, pair.metres)] as const)
        .filter(worthAPlace(asked))
        .sort(bestFirst)
        .slice(0, k);
    }
  return all;
};

/** By the obvious reading of the words, which shares no code with the matcher: everything that may be offered. */
const byWords = (senior: Senior, listings: readonly Listing[], today: string): Ranked =>
  listings
    .filter((listing) => mayBeOffered(senior, listing, today))
    .map((listing) => [listing.listingId as string, slowScore(senior, listing, weights, today)] as const)
    .sort(bestFirst);

describe("the engine", () => {
  test("finds for everybody what pair by pair comes to, in any company", () => {
    fc.assert(
      fc.property(fc.array(anySenior, { minLength: 1, maxLength: 8 }), anyListings(40), (seniors, listings) => {
        const run = aMatchRun(listings);
        const shown = listings.slice(0, 2);
        expect(byEngine(seniors, run, 8, shown)).toEqual(byPairs(seniors, run, 8, shown));
      }),
      { numRuns: 300 },
    );
  });

  test("offers, scores and ranks as the obvious reading of the words does, for ten thousand people and more pairs", () => {
    const compared = { people: 0, offered: 0 };
    fc.assert(
      fc.property(easyTown(50, 12), ({ today, seniors, listings }) => {
        const run = aMatchRun(listings, [aCentre()], today);
        const offered = byPairs(seniors, run, listings.length, [], { ...weights, threshold: 0, mostMisses: 7 });
        const ranked = byEngine(seniors, run, 8);
        seniors.forEach((senior, n) => {
          const words = byWords(senior, listings, today);
          expect(offered[n]).toEqual(words);
          expect(ranked[n]).toEqual(words.filter(worthAPlace(weights)).slice(0, 8));
          compared.people += 1;
          compared.offered += words.length;
        });
      }),
      { numRuns: 200 },
    );
    expect(compared.people).toBeGreaterThanOrEqual(10_000);
    expect(compared.offered).toBeGreaterThanOrEqual(10_000);
  });

  test("finds for one part of the people after the other, in the same run, what it finds for each part alone", () => {
    const parts = fc.array(fc.array(anySenior, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(parts, anyListings(40), (seniors, listings) => {
        const run = aMatchRun(listings);
        for (const [n, part] of seniors.entries()) {
          const shown = listings.slice(n, n + 2);
          expect(byEngine(part, run, 8, shown)).toEqual(byEngine(part, aMatchRun(listings), 8, shown));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("ranks by one exposure after the other, as each alone would", () => {
    fc.assert(
      fc.property(fc.array(anySenior, { minLength: 1, maxLength: 6 }), anyListings(40), (seniors, listings) => {
        const run = aMatchRun(listings);
        const fit = byFitAlone(run.listings.count);
        const turned = { ...fit, worth: (score: number) => -score };
        for (const exposure of [fit, turned, fit])
          expect(byEngine(seniors, run, 8, [], exposure)).toEqual(
            byEngine(seniors, aMatchRun(listings), 8, [], exposure),
          );
      }),
      { numRuns: 100 },
    );
  });

  test("ranks thousands that fit equally well by their ids", () => {
    const ids = Array.from({ length: 3_000 }, (_, n) => idOf(9_000 - n));
    const [list] = byEngine([aSenior()], aMatchRun(ids.map((listingId) => aListing({ listingId }))), 8);
    expect(list?.map(([id]) => id)).toEqual([...ids].sort().slice(0, 8));
    expect(new Set(list?.map(([, score]) => score)).size).toBe(1);
  });

  test("an irrelevant listing changes nobody's list, and a better one pushes out only what is worse", () => {
    fc.assert(
      fc.property(anySenior, anyListings(25), (senior, listings) => {
        const [more = aListing(), ...rest] = listings;
        const before = byEngine([senior], aMatchRun(rest), 8)[0] ?? [];
        const after = byEngine([senior], aMatchRun([...rest, more]), 8)[0] ?? [];
        const added = after.find(([id]) => id === more.listingId);
        const kept = after.filter(([id]) => id !== more.listingId);
        expect(kept).toEqual(before.slice(0, kept.length));
        const gone = before.slice(kept.length);
        expect(gone.every(([, score]) => added !== undefined && score <= added[1])).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("who gives way in a wish is offered no fewer", () => {
    const offeredTo = (senior: Senior, run: DescribedRun) => {
      const people = tableOf([senior], run);
      const [group] = people.groups as [(typeof people.groups)[number]];
      return run.described.filter((_, l) => brokenGate(pairOf(run, people, group, 0, l)) === undefined);
    };
    const loosened = (senior: Senior): Senior[] => [
      { ...senior, avoid: [] },
      { ...senior, maxLoadKg: undefined },
      { ...senior, costLimit: undefined },
      { ...senior, wishes: { ...senior.wishes, taxonomyCodesRefused: [], kinds: [] } },
      { ...senior, travel: { ...senior.travel, maxMinutes: 240, outsideOwnAreaOk: true } },
      { ...senior, availability: everyDay("good") },
      { ...senior, rewardNeed: { need: "none" } },
    ];
    fc.assert(
      fc.property(anySenior, anyListings(25), (senior, listings) => {
        const run = aMatchRun(listings);
        const before = offeredTo(senior, run);
        for (const looser of loosened(senior)) expect(offeredTo(looser, run)).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: 300 },
    );
  });

  test("splits people into parts as one likes, and changes nothing for anybody", () => {
    fc.assert(
      fc.property(fc.array(anySenior, { minLength: 2, maxLength: 12 }), anyListings(20), (seniors, listings) => {
        const run = aMatchRun(listings);
        const apart = seniors.flatMap((senior) => byEngine([senior], run, 8));
        expect(byEngine(seniors, run, 8)).toEqual(apart);
      }),
      { numRuns: 100 },
    );
  });
});

test("a broken condition is named with what it is about", () => {
  const { demands } = aListing();
  const pair = aPair(
    aSenior({
      avoid: [{ code: "stairs", level: "hard" }],
      wishes: { ...aSenior().wishes, taxonomyCodesRefused: ["V4"] },
    }),
    aListing({ demands: { ...demands, flags: ["stairs"] } }),
  );
  expect(gateInDetail(pair, "avoid")).toBe("avoid:stairs");
  expect(gateInDetail(pair, "not_code")).toBe("not_code:V4");
  expect(gateInDetail(pair, "schedule")).toBe("schedule");
});
