import { expect, test } from "vitest";
import { allLots, type Exposure, needOf } from "../../../shared/domain/matching/exposure.ts";
import { decodeExposure, encodeExposure, publishedStandings } from "../../../shared/domain/matching/exposure-bytes.ts";
import { exposureNumbersOn } from "../../../shared/domain/matching/exposure-numbers.ts";
import type { MatchRun } from "../../../shared/domain/matching/match-run.ts";
import { responseModel } from "../../../shared/domain/matching/response-model.ts";
import { aListing } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aMatchRun, matchDay } from "../../support/matching.ts";

const listing = (n: number) => aListing({ listingId: idOf(n) });

const exposureOf = (success: number[], displaces: number[], toll: number[], lots: number[]): Exposure => ({
  ...responseModel(exposureNumbersOn(matchDay)),
  needs: new Map([[131172, 1.5]]),
  success: Float64Array.from(success),
  displaces: Float64Array.from(displaces),
  toll: Float64Array.from(toll),
  lots: Uint32Array.from(lots),
});

const numbersOf = (run: MatchRun, { success, displaces, toll, lots }: Exposure): unknown[][] =>
  run.listings.listings.map(({ listingId }, l) => [listingId, success[l], displaces[l], toll[l], lots[l]]);

const about = (value: number) => expect.closeTo(value, 3);

test("an exposure is read as it was written, by whoever has the listings in another order", () => {
  const run = aMatchRun([listing(1), listing(2)]);
  const bytes = encodeExposure(exposureOf([0.25, 1], [0.2, -1.1], [0.2, 0], [allLots, 1234]), run.listings);
  expect(bytes.length).toBe(2 + 6 + 2 * 15);
  const again = aMatchRun([listing(2), listing(1)]);
  const read = decodeExposure(bytes, again);
  expect(numbersOf(again, read)).toEqual([
    [idOf(1), about(0.25), about(0.2), about(0.2), allLots],
    [idOf(2), 1, about(-1.1), 0, 1234],
  ]);
  expect([needOf(read, 131172), needOf(read, 131130)]).toEqual([1.5, 1]);
});

test("a listing that came later is shown freely, and one that is gone is passed over", () => {
  const run = aMatchRun([listing(1), listing(2)]);
  const bytes = encodeExposure(exposureOf([0.25, 0.5], [0.2, 0.1], [0.2, 0.1], [7, 8]), run.listings);
  const later = aMatchRun([listing(2), listing(3)]);
  expect(numbersOf(later, decodeExposure(bytes, later))).toEqual([
    [idOf(2), about(0.5), about(0.1), about(0.1), 8],
    [idOf(3), 1, 0, 0, allLots],
  ]);
});

test("how groups behave as partners, and what is taken up, is published with it; who came later has no standing", () => {
  const newcomer = { firstTime: true, responsive: false, takenUp: true };
  const run = aMatchRun([listing(1)], undefined, undefined, newcomer);
  const standingOf = publishedStandings(encodeExposure(exposureOf([1], [0], [0], [allLots]), run.listings));
  expect(standingOf(listing(1))).toEqual(newcomer);
  expect(standingOf(listing(2))).toEqual({ firstTime: false, responsive: false, takenUp: false });
});

test("what is written again after it was read is the same", () => {
  const run = aMatchRun([listing(1), listing(2)]);
  const bytes = encodeExposure(exposureOf([0.123, 0.456], [0.789, -0.1], [0.01, 0.3], [7, allLots]), run.listings);
  expect(encodeExposure(decodeExposure(bytes, run), run.listings)).toEqual(bytes);
});

test("how people answer is read by the date of the run", () => {
  const run = aMatchRun([listing(1)]);
  const { appeal, worth } = decodeExposure(encodeExposure(exposureOf([1], [0], [0], [allLots]), run.listings), run);
  const { halfApplyAt, fitShare } = exposureNumbersOn(matchDay);
  expect([appeal(halfApplyAt), worth(100)]).toEqual([0.5, 100 * fitShare]);
});
