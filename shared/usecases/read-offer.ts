import type { OfferLink } from "../domain/capability-link.ts";
import type { Centre } from "../domain/centre.ts";
import { NotFound } from "../domain/errors.ts";
import type { Listing } from "../domain/listing.ts";
import { isClosed, isFull } from "../domain/matching/match-listing.ts";
import type { Participation } from "../domain/participation.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import { shownFor } from "./shown-for.ts";

export interface ReadOfferDeps {
  readonly deliveries: Pick<DeliveryRepository, "find">;
  readonly listings: Pick<ListingRepository, "find">;
  readonly centres: Pick<CentreRepository, "get">;
  readonly participations: Pick<ParticipationRepository, "find">;
  readonly clock: Clock;
}

/** What a link of a digest shows: no name, no address, nothing that the listing's public page would not say. */
export interface Offer {
  readonly centre: Centre;
  readonly listing: Listing;
  /** Whether one may still wish to take part. */
  readonly open: boolean;
  readonly participation: Participation | undefined;
}

/**
 * Reads what a link is about: the listing that the person was told of, or the one that is shown in its place now.
 * Changes nothing.
 * @throws NotFound
 */
export const readOffer =
  ({ deliveries, listings, centres, participations, clock }: ReadOfferDeps) =>
  async ({ centreId, seniorId, cycle, n }: OfferLink): Promise<Offer> => {
    const delivery = await deliveries.find({ centreId, seniorId, cycle });
    const item = delivery?.items[n];
    const told = item && (await listings.find(item.listingId));
    if (!told) throw new NotFound({ cycle });
    const answered = await participations.find(centreId, seniorId, told.listingId);
    const listing = isStanding(answered) ? told : await shownFor({ listings })(told);
    return {
      centre: await centres.get(centreId),
      listing,
      open: !isClosed(listing, jstDate(clock())) && !isFull(listing),
      participation: listing === told ? answered : await participations.find(centreId, seniorId, listing.listingId),
    };
  };

/** Who said more than no to a listing is kept to it, also when another one is shown in its place. */
const isStanding = (participation: Participation | undefined): boolean =>
  participation !== undefined && participation.state !== "declined";
