import type { Centre } from "../domain/centre.ts";
import type { Listing } from "../domain/listing.ts";
import { applicantsOf, isTakenUp, noApplicants } from "../domain/matching/free-places.ts";
import type { Standing } from "../domain/matching/listing-table.ts";
import { standingFrom, standingStates, standingsOf } from "../domain/organization-standing.ts";
import type { Participation } from "../domain/participation.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";

export interface ReadStandingsDeps {
  readonly participations: Pick<ParticipationRepository, "listByCentre">;
}

/** The last half year's participations of all centres' people, in the states that bear on groups and places. */
export const recentParticipations = async (
  { participations }: ReadStandingsDeps,
  centres: readonly Centre[],
  today: string,
): Promise<Participation[]> => {
  const recent: Participation[] = [];
  for (const { centreId } of centres)
    for (const state of standingStates)
      for await (const one of participations.listByCentre(centreId, state, standingFrom(today))) recent.push(one);
  return recent;
};

/**
 * What is known of listings on a date beside what they say: how their groups behave as partners, and whether all places are
 * taken, by what became of the wishes of all centres' people in the last half year.
 */
export const readStandings = async (
  deps: ReadStandingsDeps,
  centres: readonly Centre[],
  today: string,
): Promise<(listing: Listing) => Standing> => {
  const recent = await recentParticipations(deps, centres, today);
  const groupOf = standingsOf(recent, today);
  const applicants = applicantsOf(recent);
  return (listing) => ({
    ...groupOf(listing),
    takenUp: isTakenUp(listing, applicants.get(listing.listingId) ?? noApplicants),
  });
};
