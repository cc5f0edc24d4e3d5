import { lowestScore, missCost, mostPoints } from "./score.ts";
import type { Shortlist } from "./shortlist.ts";

/**
 * How a listing's places bear on who is shown it: a few numbers a listing and one a municipality, worked out once a cycle and
 * the same for all; plain data.
 */
export interface Prices {
  /** How likely it is that who applies is taken, by place in the table. */
  readonly success: Float64Array;
  /** What that takes from others who would have been; less than 0 where anybody at all would be welcome. */
  readonly displaces: Float64Array;
  /** How much it counts that somebody is taken, by municipality where they live: more where few are; where nothing is said, 1. */
  readonly needs: ReadonlyMap<number, number>;
  /** Taken off where it is shown, for each place that it has, far more often than others. */
  readonly toll: Float64Array;
  /** Of {@link allLots} lots, how many are shown it; fewer only where places are far too few. */
  readonly lots: Uint32Array;
}

/** Prices and how people answer. Ranks by `appeal(score) × (need × success − displaces) + worth(score) − toll`. */
export interface Exposure extends Prices {
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
  success: new Float64Array(listings).fill(1),
  displaces: new Float64Array(listings),
  needs: new Map(),
  toll: new Float64Array(listings),
  lots: new Uint32Array(listings).fill(allLots),
  appeal: () => 0,
  worth: (score) => score,
});

/** How much it counts that somebody of a municipality is taken. */
export const needOf = ({ needs }: Exposure, municipality: number): number => needs.get(municipality) ?? 1;

/**
 * What comes of showing a listing to a person, but for the fit. What is chosen for a digest stands in this order: what is read
 * first had better not be what is gone.
 */
export const gainOf = ({
  success,
  displaces,
  appeal,
}: Exposure): ((l: number, score: number, need: number) => number) => {
  const appeals = tableByScore(appeal);
  return (l, score, need) =>
    (appeals[score - lowestScore] as number) * (need * (success[l] as number) - (displaces[l] as number));
};

/** Puts the places and scores of what was chosen in the order in which they are read: by {@link gainOf}. */
export const sortByGain = ({ places, scores, count }: Shortlist, gain: (l: number, score: number) => number): void => {
  for (let n = 1; n < count; n += 1) {
    const [l, score] = [places[n] as number, scores[n] as number];
    const own = gain(l, score);
    let to = n;
    for (; to > 0 && gain(places[to - 1] as number, scores[to - 1] as number) < own; to -= 1) {
      places[to] = places[to - 1] as number;
      scores[to] = scores[to - 1] as number;
    }
    places[to] = l;
    scores[to] = score;
  }
};

/** Points that a miss takes off the fit in the eyes of who reads it: people bear a little more travel easily. */
const fitLostByMiss = 60;

/** The fit of a score as one figure: points, less something for what is missed. */
export const fitOf = (score: number): number => {
  const misses = score < 0 ? Math.ceil(-score / missCost) : 0;
  return score + misses * (missCost - fitLostByMiss);
};
