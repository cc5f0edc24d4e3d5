import type { Listing } from "../domain/listing.ts";
import { type MatchRun, matchRun } from "../domain/matching/match-run.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { islandMunicipalities } from "../reference/island-municipalities.ts";
import { collect } from "./collect.ts";

export interface OpenRunDeps {
  readonly listings: Pick<ListingRepository, "listOpen">;
  readonly centres: Pick<CentreRepository, "list">;
}

/** What people are held against on a date: the rules of all centres, and some listings, or else all that are open. */
export const openRun = async (
  { listings, centres }: OpenRunDeps,
  today: string,
  some?: readonly Listing[],
): Promise<MatchRun> =>
  matchRun({
    today,
    centres: await centres.list(),
    listings: some ?? (await collect(listings.listOpen(today))),
    isIsland: (code) => islandMunicipalities.has(code),
  });
