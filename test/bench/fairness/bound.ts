import { applyingOf, loadOf, type Market } from "../../../shared/domain/matching/market.ts";
import { chanceBelow, expectedFilled } from "../../../shared/domain/matching/poisson.ts";
import { shareOut } from "../../../shared/domain/matching/prices.ts";

export interface Bound {
  /** Places that the model expects to be filled by what was found, and what no digests whatever can exceed. */
  readonly found: number;
  readonly most: number;
}

/** More than the engine takes: the gap shrinks with each. */
const rounds = 60;

/**
 * A certified bound: the sum of filled places bends downwards in the loads, so that it lies below its tangent, and the best
 * digests for the tangent are found exactly, person by person (the Frank–Wolfe gap).
 */
export const boundOf = (full: Market): Bound => {
  const { places } = full;
  const market: Market = {
    ...full,
    first: new Float64Array(places.length),
    numbers: {
      ...full.numbers,
      rounds,
      fitShare: 0,
      tollPoints: 0,
      evenness: 0,
      lotteryBeyond: Number.POSITIVE_INFINITY,
    },
  };
  const { exposure, load } = shareOut(market);
  const filled = (mean: number, l: number): number => expectedFilled(mean, places[l] as number);
  const found = load.applications.reduce((sum, mean, l) => sum + filled(mean, l), 0);
  const best = loadOf(market, exposure, applyingOf(market)).applications;
  const gap = best.reduce((sum, mean, l) => {
    const now = load.applications[l] as number;
    return sum + chanceBelow(now, places[l] as number) * (mean - now);
  }, 0);
  return { found, most: found + gap };
};
