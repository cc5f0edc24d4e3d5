import { cycleDate } from "../domain/digest.ts";
import type { Cycle } from "../domain/ids.ts";
import { type MatchRun, matchRun } from "../domain/matching/match-run.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { islandMunicipalities } from "../reference/island-municipalities.ts";
import { collect } from "./collect.ts";

export interface PrepareCycleDeps {
  readonly listings: Pick<ListingRepository, "listOpen">;
  readonly centres: Pick<CentreRepository, "list">;
}

/** Reads and works out what all people of a cycle are held against. */
export const prepareCycle = async ({ listings, centres }: PrepareCycleDeps, cycle: Cycle): Promise<MatchRun> => {
  const today = cycleDate(cycle);
  return matchRun({
    today,
    centres: await centres.list(),
    listings: await collect(listings.listOpen(today)),
    isIsland: (code) => islandMunicipalities.has(code),
  });
};
