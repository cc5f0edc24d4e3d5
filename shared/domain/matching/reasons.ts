import type { Reason } from "../delivery.ts";
import type { Contribution } from "./score.ts";

const mostReasons = 4;
const mostCautions = 2;

const byWeight = (a: Contribution, b: Contribution): number => Math.abs(b.points) - Math.abs(a.points);

/**
 * Contributions that add points but tell the person nothing that they told us, or what another reason says better.
 */
const unspoken: ReadonlySet<string> = new Set(["near_rough", "reachable", "reachable_rough", "fresh"]);

const toReason = ({ code, values }: Contribution): Reason => ({ code, values });

/**
 * The two or three heaviest reasons for an item, and after them at most two things to know before saying yes: what is
 * below a full fit, or has to be asked. Never empty: if nothing can be said in words, its being within reach is.
 */
export const reasonsFor = (parts: readonly Contribution[]): Reason[] => {
  const cautions = parts
    .filter(({ points }) => points < 0)
    .sort(byWeight)
    .slice(0, mostCautions);
  const pros = parts
    .filter(({ code, points }) => points > 0 && !unspoken.has(code))
    .sort(byWeight)
    .slice(0, Math.min(3, mostReasons - cautions.length));
  const reasons = [...pros, ...cautions].map(toReason);
  return reasons.length > 0 ? reasons : [{ code: "within_reach", values: {} }];
};
