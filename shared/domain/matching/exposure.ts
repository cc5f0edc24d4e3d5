import { lowestScore, missCost, mostPoints } from "./score.ts";

/**
 * How a listing's places bear on who is shown it: a few numbers a listing, worked out once a cycle and the same for all.
 * Ranks by `appeal(score) × free + worth(score) − toll`.
 */
export interface Exposure {
  /** How likely who applies still finds a place, by place in the table; more than 1 where anybody at all would be welcome. */
  readonly free: Float64Array;
  /** Taken off where it is shown, for each place that it has, far more often than others. */
  readonly toll: Float64Array;
  /** Of {@link allLots} lots, how many are shown it; fewer only where places are far too few. */
  readonly lots: Uint32Array;
  /** How likely somebody to whom it is shown applies, by score. */
  readonly appeal: (score: number) => number;
  /** What the fit itself counts beside it, by score. */
  readonly worth: (score: number) => number;
}

export const allLots = 65_536;

/** The values for all scores, to be looked up at `score − lowestScore`. */
export const tableByScore = (value: (score: number) => number): Float64Array =>
  Float64Array.from({ length: mostPoints - lowestScore + 1 }, (_, index) => value(index + lowestScore));

/** Rank by the fit alone. */
export const byFitAlone = (listings: number): Exposure => ({
  free: new Float64Array(listings).fill(1),
  toll: new Float64Array(listings),
  lots: new Uint32Array(listings).fill(allLots),
  appeal: () => 0,
  worth: (score) => score,
});

/**
 * How likely it is that a person to whom a listing is shown applies and finds a place. What is chosen for a digest stands in
 * this order: what is read first had better not be what is gone.
 */
export const chanceOf = ({ free, appeal }: Exposure): ((l: number, score: number) => number) => {
  const appeals = tableByScore(appeal);
  return (l, score) => (appeals[score - lowestScore] as number) * (free[l] as number);
};

/** Points that a miss takes off the fit in the eyes of who reads it: people bear a little more travel easily. */
const fitLostByMiss = 60;

/** The fit of a score as one figure: points, less something for what is missed. */
export const fitOf = (score: number): number => {
  const misses = score < 0 ? Math.ceil(-score / missCost) : 0;
  return score + misses * (missCost - fitLostByMiss);
};
