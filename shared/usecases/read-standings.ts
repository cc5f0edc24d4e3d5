import type { Centre } from "../domain/centre.ts";
import type { Listing } from "../domain/listing.ts";
import type { Standing } from "../domain/matching/listing-table.ts";
import { standingFrom, standingStates, standingsOf } from "../domain/organization-standing.ts";
import type { Participation } from "../domain/participation.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";

export interface ReadStandingsDeps {
  readonly participations: Pick<ParticipationRepository, "listByCentre">;
}

/** How the groups behave as partners on a date, by what became of the wishes of all centres' people in the last half year. */
export const readStandings = async (
  { participations }: ReadStandingsDeps,
  centres: readonly Centre[],
  today: string,
): Promise<(listing: Listing) => Standing> => {
  const recent: Participation[] = [];
  for (const { centreId } of centres)
    for (const state of standingStates)
      for await (const one of participations.listByCentre(centreId, state, standingFrom(today))) recent.push(one);
  return standingsOf(recent, today);
};
