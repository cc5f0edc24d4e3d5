import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Listing } from "../domain/listing.ts";
import { breaksNothingBut } from "../domain/matching/gates.ts";
import { noHistory } from "../domain/matching/match-history.ts";
import { matchRun } from "../domain/matching/match-run.ts";
import { onePerson, pairsOf } from "../domain/matching/one-person.ts";
import type { Senior } from "../domain/senior.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import { collect } from "./collect.ts";

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
  const answers = await collect(participations.listBySenior(senior.centreId, senior.seniorId));
  const answered = answers.map(({ listingId }) => listingId);
  const found = await listings.findMany(delivery.items.map(({ listingId }) => listingId));
  const run = matchRun({ today: jstDate(clock()), centres: [centre], listings: found });
  const person = onePerson(senior, { ...noHistory, answered }, run);
  return pairsOf(person, run)
    .filter(({ pair }) => breaksNothingBut(pair, "legal_mode"))
    .map(({ listing }) => listing);
};
