import type { Centre } from "../centre.ts";
import { type WeightNumbers, weightNumbersSchema } from "../weight-numbers.ts";

/** The numbers that rank what may be offered, as they hold for one centre on one date. */
export interface Weights extends WeightNumbers {
  /** Which configuration this is; every digest keeps it. */
  readonly version: string;
}

interface WeightsVersion extends Weights {
  /** First date (JST) on which they hold. */
  readonly effectiveFrom: string;
}

/** All versions, oldest first. A version that has been used is never changed: add the next one. */
const versions: readonly WeightsVersion[] = [
  { version: "2026-2", effectiveFrom: "2020-04-01", ...weightNumbersSchema.parse({}) },
];

const inForce = <Version extends { readonly effectiveFrom: string }>(all: readonly Version[], date: string) =>
  all.filter(({ effectiveFrom }) => effectiveFrom <= date).at(-1);

type OwnWeights = Pick<Centre, "centreId" | "weights">;

/**
 * The weights in force for a centre on a date: those of everybody, with what the centre has set for itself from a date on.
 * Before the first version, the first.
 */
export const weightsFor = (centre: OwnWeights, date: string): Weights => {
  const { effectiveFrom: _, ...common } = inForce(versions, date) ?? (versions[0] as WeightsVersion);
  const own = inForce(centre.weights, date);
  if (own === undefined) return common;
  return { ...common, ...own.numbers, version: `${common.version}+${centre.centreId}-${own.version}` };
};

/** Weights of a centre, and from which date on they hold. */
export interface DatedWeights {
  readonly from: string;
  readonly weights: Weights;
}

/** All weights that a centre has had, has, or will have, oldest first. */
export const weightsThrough = (centre: OwnWeights): DatedWeights[] => {
  const dates = [...versions, ...centre.weights].map(({ effectiveFrom }) => effectiveFrom);
  return [...new Set(dates)].sort().map((from) => ({ from, weights: weightsFor(centre, from) }));
};
