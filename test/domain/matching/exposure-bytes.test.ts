import { expect, test } from "vitest";
import { allLots, type Exposure } from "../../../shared/domain/matching/exposure.ts";
import { decodeExposure, encodeExposure } from "../../../shared/domain/matching/exposure-bytes.ts";
import { exposureNumbersOn } from "../../../shared/domain/matching/exposure-numbers.ts";
import type { MatchRun } from "../../../shared/domain/matching/match-run.ts";
import { responseModel } from "../../../shared/domain/matching/response-model.ts";
import { aListing } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aMatchRun, matchDay } from "../../support/matching.ts";

const listing = (n: number) => aListing({ listingId: idOf(n) });

const exposureOf = (free: number[], toll: number[], lots: number[]): Exposure => ({
  ...responseModel(exposureNumbersOn(matchDay)),
  free: Float64Array.from(free),
  toll: Float64Array.from(toll),
  lots: Uint32Array.from(lots),
});

const numbersOf = (run: MatchRun, { free, toll, lots }: Exposure): (string | number | undefined)[][] =>
  run.listings.listings.map(({ listingId }, l) => [listingId, free[l], toll[l], lots[l]]);

test("an exposure is read as it was written, by whoever has the listings in another order", () => {
  const run = aMatchRun([listing(1), listing(2)]);
  const bytes = encodeExposure(exposureOf([0.25, 1.5], [0.2, 0], [allLots, 1234]), run.listings);
  expect(bytes.length).toBe(2 * 12);
  const again = aMatchRun([listing(2), listing(1)]);
  expect(numbersOf(again, decodeExposure(bytes, again))).toEqual([
    [idOf(1), 0.25, 0.2, allLots],
    [idOf(2), 1.5, 0, 1234],
  ]);
});

test("a listing that came later is shown freely, and one that is gone is passed over", () => {
  const run = aMatchRun([listing(1), listing(2)]);
  const bytes = encodeExposure(exposureOf([0.25, 0.5], [0.2, 0.1], [7, 8]), run.listings);
  const later = aMatchRun([listing(2), listing(3)]);
  expect(numbersOf(later, decodeExposure(bytes, later))).toEqual([
    [idOf(2), 0.5, expect.closeTo(0.1, 4), 8],
    [idOf(3), 1, 0, allLots],
  ]);
});

test("how people answer is read by the date of the run", () => {
  const run = aMatchRun([listing(1)]);
  const { appeal, worth } = decodeExposure(encodeExposure(exposureOf([1], [0], [allLots]), run.listings), run);
  const { halfApplyAt, fitShare } = exposureNumbersOn(matchDay);
  expect([appeal(halfApplyAt), worth(100)]).toEqual([0.5, 100 * fitShare]);
});
