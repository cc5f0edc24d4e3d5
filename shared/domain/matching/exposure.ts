import { lowestScore, missCost, mostPoints } from "./score.ts";

/**
 * How a listing's places bear on who is shown it: one number a listing, worked out once a cycle and the same for all.
 * Ranks by `appeal(score) × free + fitShare × score`.
 */
export interface Exposure {
  /** Probability that a place is still free for who applies, by place in the table. */
  readonly free: Float64Array;
  /** Of 65,536 lots, how many are shown it; fewer only where places are far too few. */
  readonly lots: Uint32Array;
  /** How likely somebody to whom it is shown applies, by score. */
  readonly appeal: (score: number) => number;
  /** How much the fit itself counts beside it. */
  readonly fitShare: number;
}

export const allLots = 65_536;

/** Values of {@link Exposure.appeal} for all scores, to be looked up. */
export const appealTable = (appeal: (score: number) => number): Float64Array =>
  Float64Array.from({ length: mostPoints - lowestScore + 1 }, (_, index) => appeal(index + lowestScore));

/** Rank by the fit alone. */
export const byFitAlone = (listings: number): Exposure => ({
  free: new Float64Array(listings).fill(1),
  lots: new Uint32Array(listings).fill(allLots),
  appeal: () => 0,
  fitShare: 1,
});

/** Points that a miss takes off the fit in the eyes of who reads it: people bear a little more travel easily. */
const fitLostByMiss = 60;

/** The fit of a score as one figure: points, less something for what is missed. */
export const fitOf = (score: number): number => {
  const misses = score < 0 ? Math.ceil(-score / missCost) : 0;
  return score + misses * (missCost - fitLostByMiss);
};
