import type { HardCondition } from "../conditions.ts";
import { brokenGates, gateInDetail, type Pair, pairOf } from "./gates.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup, PeopleTable } from "./people-columns.ts";

/** One condition of a person that, given up alone, would let listings in. */
export interface Loosening {
  /** As conditions.md writes it: `distance`, `avoid:stairs`, `not_code:V4`. */
  readonly condition: string;
  /** How many open listings nothing else stands against. */
  readonly listings: number;
}

/** Conditions that are the person's own to loosen; the others are the listing's, the centre's or the law's. */
const ofThePerson: ReadonlySet<HardCondition> = new Set([
  "schedule",
  "distance",
  "own_area_only",
  "avoid",
  "load",
  "kind",
  "not_code",
  "reward_required",
  "cost_hard",
  "digital",
]);

const onlyBroken = (pair: Pair): string | undefined => {
  const [first, second] = brokenGates(pair);
  if (first === undefined || second !== undefined || !ofThePerson.has(first)) return undefined;
  return gateInDetail(pair, first);
};

/**
 * The single loosening that would bring a person most, with the number; undefined where none would bring anything.
 * Where several bring as many, the one that comes first by its name.
 */
export const bestLoosening = (
  run: MatchRun,
  people: PeopleTable,
  group: PeopleGroup,
  p: number,
): Loosening | undefined => {
  const counts = new Map<string, number>();
  for (let l = 0; l < run.listings.count; l += 1) {
    const condition = onlyBroken(pairOf(run, people, group, p, l));
    if (condition !== undefined) counts.set(condition, (counts.get(condition) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
  return best && { condition: best[0], listings: best[1] };
};
