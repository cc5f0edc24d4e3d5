import type { Exposure } from "../../../shared/domain/matching/exposure.ts";
import { applyingOf, loadOf, type Market } from "../../../shared/domain/matching/market.ts";
import { chanceBelow, expectedFilled } from "../../../shared/domain/matching/poisson.ts";
import { shareOut } from "../../../shared/domain/matching/prices.ts";

export interface Bound {
  /** Places that the model expects to be filled by what was found, and what no digests whatever can exceed. */
  readonly found: number;
  readonly most: number;
}

/**
 * A certified bound: the sum of filled places bends downwards in the loads, so that it lies below its tangent, and the best
 * digests for the tangent are found exactly, person by person (the Frank–Wolfe gap).
 */
export const boundOf = (full: Market): Bound => {
  const { numbers, places } = full;
  const market: Market = {
    ...full,
    first: new Float64Array(places.length),
    numbers: { ...numbers, fitShare: 0, tollPoints: 0, lotteryBeyond: Number.POSITIVE_INFINITY },
  };
  const { exposure, load } = shareOut(market);
  const applying = applyingOf(market);
  const free = load.applications.map((mean, l) => chanceBelow(mean, places[l] as number));
  const tangent: Exposure = { ...exposure, free };
  const best = loadOf(market, tangent, applying).applications;
  const found = load.applications.reduce((sum, mean, l) => sum + expectedFilled(mean, places[l] as number), 0);
  const gap = best.reduce((sum, mean, l) => sum + (free[l] as number) * (mean - (load.applications[l] as number)), 0);
  return { found, most: found + gap };
};
