import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import { listingFacts, personFacts } from "../domain/matching/facts.ts";
import { brokenCondition } from "../domain/matching/hard-conditions.ts";
import type { Senior } from "../domain/senior.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import { islandMunicipalities } from "../reference/island-municipalities.ts";

export interface StillOfferedDeps {
  readonly listings: Pick<ListingRepository, "findMany">;
  readonly participations: Pick<ParticipationRepository, "listBySenior">;
  readonly clock: Clock;
}

/**
 * Which listings of a digest may still be offered to this person now: none that has closed or filled up, that was answered
 * meanwhile, or that breaks a condition that the person has changed since the matching.
 */
export const stillOffered = async (
  { listings, participations, clock }: StillOfferedDeps,
  delivery: Delivery,
  senior: Senior,
  centre: Centre,
): Promise<Listing[]> => {
  const answered = new Set<ListingId>();
  for await (const { listingId } of participations.listBySenior(senior.centreId, senior.seniorId))
    answered.add(listingId);
  const person = personFacts(senior, answered);
  const context = {
    today: jstDate(clock()),
    centres: new Map([[centre.centreId, centre]]),
    isIsland: (code: string) => islandMunicipalities.has(code),
  };
  const found = await listings.findMany(delivery.items.map(({ listingId }) => listingId));
  return found.filter((listing) => brokenCondition(person, listingFacts(listing), context) === undefined);
};
