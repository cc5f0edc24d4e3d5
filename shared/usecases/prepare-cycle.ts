import { cycleDate } from "../domain/digest.ts";
import type { Cycle } from "../domain/ids.ts";
import type { MatchRun } from "../domain/matching/match-run.ts";
import { type OpenRunDeps, openRun } from "./open-run.ts";

export type PrepareCycleDeps = OpenRunDeps;

/** Reads and works out what all people of a cycle are held against. */
export const prepareCycle = (deps: PrepareCycleDeps, cycle: Cycle): Promise<MatchRun> =>
  openRun(deps, cycleDate(cycle));
