import type { Bound } from "./bound.ts";
import type { Figures } from "./figures.ts";

export interface Outcome {
  readonly plain: Figures;
  readonly fair: Figures;
  readonly bound: Bound;
  /** Accepted, relative to plain, where people answer half, and twice as often as the engine thinks. */
  readonly halfRate: number;
  readonly doubleRate: number;
}

interface Goal {
  readonly name: string;
  readonly value: number;
  readonly goal: string;
  readonly reached: boolean;
}

const atLeast = (name: string, value: number, least: number): Goal => ({
  name,
  value,
  goal: `≥ ${least}`,
  reached: value >= least,
});

const atMost = (name: string, value: number, most: number): Goal => ({
  name,
  value,
  goal: `≤ ${most}`,
  reached: value <= most,
});

/** What was asked for at 1,000,000 people × 5,000 listings and a rate of 4 %, relative to plain top-K. */
export const goalsOf = ({ plain, fair, bound, halfRate, doubleRate }: Outcome): Goal[] => {
  const ratio = (name: keyof Figures): number => Number(fair[name]) / Number(plain[name]);
  return [
    atLeast("accepted", ratio("accepted"), 1.4),
    atLeast("share of the certified bound", fair.expectedFilled / bound.most, 0.965),
    atMost("rejected applications", ratio("rejected"), 0.6),
    atLeast("listings with an applicant", ratio("listingsWithApplicant"), 1.1),
    atLeast("worst municipality's match rate", ratio("worstMunicipality"), 1.7),
    atMost("p99 showings for each place", ratio("p99Showings"), 0.6),
    atMost("mean fit lost", 1 - ratio("meanFit"), 0.06),
    atMost("left empty with something feasible", fair.leftEmpty, 0),
    atLeast("accepted, if people answer half as often", halfRate, 1.3),
    atLeast("accepted, if people answer twice as often", doubleRate, 1.3),
  ];
};
