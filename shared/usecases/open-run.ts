import type { Listing } from "../domain/listing.ts";
import { type MatchRun, matchRun } from "../domain/matching/match-run.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { islandMunicipalities } from "../reference/island-municipalities.ts";
import { collect } from "./collect.ts";
import { type ReadStandingsDeps, readStandings } from "./read-standings.ts";

export interface OpenRunDeps extends ReadStandingsDeps {
  readonly listings: Pick<ListingRepository, "listOpen">;
  readonly centres: Pick<CentreRepository, "list">;
}

/**
 * What people are held against on a date: the rules of all centres, how the groups behave as partners, and some listings,
 * or else all that are open.
 */
export const openRun = async (deps: OpenRunDeps, today: string, some?: readonly Listing[]): Promise<MatchRun> => {
  const centres = await deps.centres.list();
  return matchRun({
    today,
    centres,
    listings: some ?? (await collect(deps.listings.listOpen(today))),
    isIsland: (code) => islandMunicipalities.has(code),
    standingOf: await readStandings(deps, centres, today),
  });
};
