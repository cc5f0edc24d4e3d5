import { NotFound } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import { type Comparison, compareEvents } from "../domain/listing-import/same-event.ts";
import { worthOf } from "../domain/listing-import/worth-of.ts";
import { type MergeObstacle, makesRoomFor, obstacleToMerge } from "../domain/listing-pair.ts";
import { maySee } from "../domain/may-see.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import { type CountedPeople, countToldPeople } from "./count-told-people.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "find">;
  readonly participations: Pick<ParticipationRepository, "listByListing">;
  readonly deliveries: Pick<DeliveryRepository, "listByState">;
  readonly clock: Clock;
}

/** One of two listings, and what it would mean that it made room for the other. */
export interface PairedListing {
  readonly listing: Listing;
  /** Why it may not make room. */
  readonly obstacle?: MergeObstacle;
  /** It makes room for the other now. */
  readonly hidden: boolean;
  readonly told: CountedPeople;
}

export interface ListingPair {
  readonly both: readonly [PairedListing, PairedListing];
  /** What speaks for and against their being one event, as an import sees it. */
  readonly comparison: Comparison;
  /** The one that tells more. */
  readonly better: ListingId;
}

/**
 * Two listings held against each other, for staff to merge or to part them.
 * @throws NotFound also if neither is the centre's, or one is hidden and another centre's
 */
export const compareListings =
  ({ listings, clock, ...deps }: Dependencies) =>
  async (staff: StaffMember, listingId: ListingId, otherId: ListingId): Promise<ListingPair> => {
    assertPermitted(staff, "submission.read");
    const [one, other] = await Promise.all([listings.find(listingId), listings.find(otherId)]);
    if (!one || !other || listingId === otherId) throw new NotFound({ listingId, otherId });
    const visible = maySee(staff, one) && maySee(staff, other);
    const own = [one, other].some(({ centreId }) => centreId === staff.centreId);
    if (!visible || !own) throw new NotFound({ listingId, otherId });
    const { centreId } = staff;
    const side = async (listing: Listing, beside: Listing): Promise<PairedListing> => {
      const obstacle = obstacleToMerge(listing, beside, { centreId, today: jstDate(clock()) });
      const told = await countToldPeople(deps)(centreId, listing);
      return { listing, hidden: makesRoomFor(listing, beside), told, ...(obstacle && { obstacle }) };
    };
    return {
      both: await Promise.all([side(one, other), side(other, one)]),
      comparison: compareEvents(one, other),
      better: worthOf(other) > worthOf(one) ? otherId : listingId,
    };
  };
