import { cycleDate } from "../domain/digest.ts";
import type { Cycle } from "../domain/ids.ts";
import { publishedStandings } from "../domain/matching/exposure-bytes.ts";
import type { MatchRun } from "../domain/matching/match-run.ts";
import { type OpenRunDeps, openRun } from "./open-run.ts";

export type PrepareCycleDeps = OpenRunDeps;

/**
 * Reads and works out what all people of a cycle are held against.
 * @param published the cycle's exposure, if there is one: how groups behave as partners was worked out with it, once for all
 */
export const prepareCycle = (deps: PrepareCycleDeps, cycle: Cycle, published?: Uint8Array): Promise<MatchRun> =>
  openRun(deps, cycleDate(cycle), { standingOf: published && publishedStandings(published) });
