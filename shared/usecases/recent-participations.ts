import type { Centre } from "../domain/centre.ts";
import { standingFrom, standingStates } from "../domain/organization-standing.ts";
import type { Participation } from "../domain/participation.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";

export interface RecentParticipationsDeps {
  readonly participations: Pick<ParticipationRepository, "listByCentre">;
}

/** The last half year's participations of all centres' people, in the states that bear on groups and places. */
export const recentParticipations = async (
  { participations }: RecentParticipationsDeps,
  centres: readonly Centre[],
  today: string,
): Promise<Participation[]> => {
  const recent: Participation[] = [];
  for (const { centreId } of centres)
    for (const state of standingStates)
      for await (const one of participations.listByCentre(centreId, state, standingFrom(today))) recent.push(one);
  return recent;
};
