import { serialize } from "node:v8";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { packRun, unpackRun } from "../../../shared/adapters/dynamodb/pack-run.ts";
import type { DigestItem } from "../../../shared/domain/delivery.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import { chooseItems } from "../../../shared/domain/matching/choose.ts";
import { byFitAlone, type Exposure, needOf } from "../../../shared/domain/matching/exposure.ts";
import { brokenGates, pairOf } from "../../../shared/domain/matching/gates.ts";
import { keptRunOf, takeUp } from "../../../shared/domain/matching/kept-run.ts";
import type { MatchRun } from "../../../shared/domain/matching/match-run.ts";
import { exposureFor } from "../../../shared/domain/matching/prices.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { aCentre, aListing, aSenior } from "../../support/builders.ts";
import { aKeptRun } from "../../support/kept-run.ts";
import { aMatchRun } from "../../support/matching.ts";
import { peopleOf } from "../../support/people.ts";
import { anyListings, anySenior } from "../../support/random-records.ts";

/** What everybody is sent, by the place of their record, and which conditions each listing breaks for them. */
const outcomeOf = (
  seniors: readonly Senior[],
  { match, exposure }: { match: MatchRun; exposure: Exposure },
): { digests: DigestItem[][]; broken: string[][] } => {
  const people = peopleOf(seniors, match);
  const digests: DigestItem[][] = [];
  const broken: string[][] = [];
  chooseItems(people, match, exposure, (p, group, items) => {
    digests[people.record[p] ?? 0] = [...items];
    broken[people.record[p] ?? 0] = match.listings.ids.flatMap((id, l) =>
      brokenGates(pairOf(match, people, group, p, l)).map((condition) => `${id} ${condition}`),
    );
  });
  return { digests, broken };
};

test("whoever takes a kept run up sends everybody the same as who kept it, jobs without placement too", () => {
  const anyTown = fc.tuple(fc.array(anySenior, { minLength: 1, maxLength: 6 }), anyListings(90), fc.boolean());
  fc.assert(
    fc.property(anyTown, ([seniors, listings, places]) => {
      const centres = [aCentre({ placementBasis: places ? "ART29" : "NONE" })];
      const match = aMatchRun(listings, centres);
      const exposure = exposureFor(peopleOf(seniors, match), match, { share: 0.01 });
      const again = takeUp(unpackRun(packRun(keptRunOf(match, exposure))), () => true);
      expect(outcomeOf(seniors, again)).toEqual(outcomeOf(seniors, { match, exposure }));
    }),
    { numRuns: 25 },
  );
});

test("what a listing asks by name is known to who has no listing", () => {
  const brokenBy = (demands: Partial<Listing["demands"]>): string[] => {
    const match = aMatchRun([aListing({ demands: { ...aListing().demands, ...demands } })]);
    const again = takeUp(unpackRun(packRun(keptRunOf(match, byFitAlone(1)))), () => true);
    return outcomeOf([aSenior()], again).broken.flat();
  };
  const id = aListing().listingId;
  expect(brokenBy({ qualificationRequired: "保育士" })).toEqual([`${id} qualification`]);
  expect(brokenBy({ languageRequired: "sv" })).toEqual([`${id} language`]);
  expect(brokenBy({})).toEqual([]);
});

test("prices are those that were kept", () => {
  const kept = aKeptRun();
  const needs = new Map([[131172, 1.5]]);
  const prices = { ...kept.prices, needs, lots: Uint32Array.of(1234), displaces: Float64Array.of(-1.1) };
  const { exposure } = takeUp(unpackRun(packRun({ ...kept, prices })), () => true);
  expect([exposure.lots[0], exposure.displaces[0]]).toEqual([1234, -1.1]);
  expect([needOf(exposure, 131172), needOf(exposure, 131130)]).toEqual([1.5, 1]);
});

test("what is no run is refused", () => {
  const { areaAllowed: _, ...incomplete } = aKeptRun();
  expect(() => unpackRun(gzipSync(serialize(incomplete)))).toThrow();
});
