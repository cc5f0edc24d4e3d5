import type { ListingId } from "../domain/ids.ts";
import type { Applicants } from "../domain/matching/free-places.ts";
import type { MatchCentre } from "../domain/matching/match-centre.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";

export interface CountApplicantsDeps {
  readonly participations: Pick<ParticipationRepository, "listByCentre">;
}

/** States of a participation in which somebody bears on a listing's places, by what they count as. */
const states = [
  ["wished", "waiting"],
  ["arranged", "arranged"],
] as const;

/** Counts for each listing who waits for its answer and who was told to come, over all centres. */
export const countApplicants = async (
  { participations }: CountApplicantsDeps,
  centres: readonly MatchCentre[],
): Promise<Map<ListingId, Applicants>> => {
  const counts = new Map<ListingId, Applicants>();
  for (const { centre } of centres)
    for (const [state, as] of states)
      for await (const { listingId } of participations.listByCentre(centre.centreId, state)) {
        const before = counts.get(listingId) ?? { waiting: 0, arranged: 0 };
        counts.set(listingId, { ...before, [as]: before[as] + 1 });
      }
  return counts;
};
