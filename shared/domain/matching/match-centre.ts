import type { Centre } from "../centre.ts";
import { type Kind, kinds } from "../conditions.ts";
import { type Weights, weightsFor } from "./weights.ts";

/**
 * Placement bases under which a centre may choose listings of a kind for a person. Choosing jobs for somebody can itself
 * be 職業紹介 (職業安定法4条): without a basis they are never ranked.
 */
const basesThatMayOffer: Readonly<Partial<Record<Kind, readonly Centre["placementBasis"][]>>> = {
  employment: ["ART29", "ART33", "ART33_3"],
  contract_work: ["ART29", "ART33", "ART33_3", "SILVER"],
  silver: ["ART29", "ART33", "ART33_3", "SILVER"],
};

/** What the matcher knows of a centre on the date of a cycle. */
export interface MatchCentre {
  readonly centre: Centre;
  readonly weights: Weights;
  /** Kinds that it may not choose for a person, one bit each. */
  readonly unlawfulKinds: number;
}

export const matchCentre = (centre: Centre, today: string): MatchCentre => ({
  centre,
  weights: weightsFor(centre, today),
  unlawfulKinds: kinds.reduce((mask, kind, bit) => {
    const bases = basesThatMayOffer[kind];
    return bases === undefined || bases.includes(centre.placementBasis) ? mask : mask | (1 << bit);
  }, 0),
});
