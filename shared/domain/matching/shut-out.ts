import type { HardCondition } from "../conditions.ts";
import { brokenGates, pairOf } from "./gates.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleTable } from "./people-columns.ts";

/** How many people a hard condition keeps from a listing. */
export interface ShutOut {
  readonly condition: HardCondition;
  readonly people: number;
  /** Whom nothing else keeps from it: so many more it could reach without this condition. */
  readonly alone: number;
}

/** How many people each hard condition keeps from a listing; what alone keeps most comes first. */
export const shutOutFrom = (people: PeopleTable, run: MatchRun, l: number): ShutOut[] => {
  const counts = new Map<HardCondition, { people: number; alone: number }>();
  for (const group of people.groups)
    for (let p = group.from; p < group.to; p += 1) {
      const broken = brokenGates(pairOf(run, people, group, p, l));
      for (const condition of broken) {
        const before = counts.get(condition) ?? { people: 0, alone: 0 };
        counts.set(condition, { people: before.people + 1, alone: before.alone + Number(broken.length === 1) });
      }
    }
  return [...counts]
    .map(([condition, count]) => ({ condition, ...count }))
    .sort((a, b) => b.alone - a.alone || b.people - a.people);
};
