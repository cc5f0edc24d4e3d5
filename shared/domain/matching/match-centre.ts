import type { Centre } from "../centre.ts";
import { kinds } from "../conditions.ts";
import { type Weights, weightsFor } from "./weights.ts";

/**
 * Placement bases under which a centre may choose employment for a person. Choosing jobs for somebody can itself be 職業紹介
 * (職業安定法4条): without a basis they are never ranked. conditions.md names employment alone: 業務委託 and 請負 are no 職業紹介
 * (domain-rules.md, JOB-14), and a シルバー人材センター hands its work to its members itself, by the same contracts (SLV-03). As
 * a job it may introduce to no more than what is short or light (SLV-01, SLV-02), which listings of employment do not tell:
 * `SILVER` is no basis for those.
 */
const basesForEmployment: readonly Centre["placementBasis"][] = ["ART29", "ART33", "ART33_3"];

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
  unlawfulKinds: basesForEmployment.includes(centre.placementBasis) ? 0 : 1 << kinds.indexOf("employment"),
});
