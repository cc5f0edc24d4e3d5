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

/**
 * The weights in force for a centre on a date: those of everybody, with what the centre has set for itself from a date on.
 * Before the first version, the first.
 */
export const weightsFor = (centre: Pick<Centre, "centreId" | "weights">, date: string): Weights => {
  const { effectiveFrom: _, ...common } = inForce(versions, date) ?? (versions[0] as WeightsVersion);
  const own = inForce(centre.weights, date);
  if (own === undefined) return common;
  return { ...common, ...own.numbers, version: `${common.version}+${centre.centreId}-${own.version}` };
};
