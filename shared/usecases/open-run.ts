import type { Listing } from "../domain/listing.ts";
import type { Standing } from "../domain/matching/listing-table.ts";
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

interface OpenRunOptions {
  /** Absent: all that are open. */
  readonly listings?: readonly Listing[];
  /** How the groups behave as partners, where that was worked out before. */
  readonly standingOf?: ((listing: Listing) => Standing) | undefined;
}

/** What people are held against on a date: the rules of all centres, how the groups behave as partners, and listings. */
export const openRun = async (
  deps: OpenRunDeps,
  today: string,
  { listings, standingOf }: OpenRunOptions = {},
): Promise<MatchRun> => {
  const centres = await deps.centres.list();
  return matchRun({
    today,
    centres,
    listings: listings ?? (await collect(deps.listings.listOpen(today))),
    isIsland: (code) => islandMunicipalities.has(code),
    standingOf: standingOf ?? (await readStandings(deps, centres, today)),
  });
};
