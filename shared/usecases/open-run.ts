import type { Centre } from "../domain/centre.ts";
import type { Listing } from "../domain/listing.ts";
import { applicantsOf, isTakenUp, noApplicants } from "../domain/matching/free-places.ts";
import type { Standing } from "../domain/matching/listing-table.ts";
import { type DescribedRun, matchRun } from "../domain/matching/match-run.ts";
import { standingsOf } from "../domain/organization-standing.ts";
import type { Participation } from "../domain/participation.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { collect } from "./collect.ts";
import { type RecentParticipationsDeps, recentParticipations } from "./recent-participations.ts";

export interface OpenRunDeps extends RecentParticipationsDeps {
  readonly listings: Pick<ListingRepository, "listOpen">;
  readonly centres: Pick<CentreRepository, "list">;
}

/** What a run is worked out from. */
interface RunSources {
  readonly centres: readonly Centre[];
  readonly listings: readonly Listing[];
  /** See {@link recentParticipations}. */
  readonly recent: readonly Participation[];
}

/** Reads what people are held against on a date. */
export const readRunSources = async (
  deps: OpenRunDeps,
  today: string,
  listings?: readonly Listing[],
): Promise<RunSources> => {
  const centres = await deps.centres.list();
  return {
    centres,
    listings: listings ?? (await collect(deps.listings.listOpen(today))),
    recent: await recentParticipations(deps, centres, today),
  };
};

/**
 * What is known of listings beside what they say: how their groups behave as partners, and whether all places are taken, by
 * what became of people's wishes.
 */
const standingsFrom = (recent: readonly Participation[], today: string): ((listing: Listing) => Standing) => {
  const groupOf = standingsOf(recent, today);
  const applicants = applicantsOf(recent);
  return (listing) => ({
    ...groupOf(listing),
    takenUp: isTakenUp(listing, applicants.get(listing.listingId) ?? noApplicants),
  });
};

export const runOver = ({ centres, listings, recent }: RunSources, today: string): DescribedRun =>
  matchRun({ today, centres, listings, standingOf: standingsFrom(recent, today) });

/**
 * What people are held against on a date: the rules of all centres, how the groups behave as partners, and listings.
 * @param listings absent: all that are open
 */
export const openRun = async (deps: OpenRunDeps, today: string, listings?: readonly Listing[]): Promise<DescribedRun> =>
  runOver(await readRunSources(deps, today, listings), today);
