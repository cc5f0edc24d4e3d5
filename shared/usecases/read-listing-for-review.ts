import { NotFound } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import type { Organization } from "../domain/organization.ts";
import { obstacleToPublishing, type PublishingObstacle } from "../domain/publishing.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "find">;
  readonly organizations: Pick<OrganizationRepository, "find">;
  readonly clock: Clock;
}

export interface ListingForReview {
  readonly listing: Listing;
  /** Its organisation, if it has one of this centre. */
  readonly organization?: Organization;
  /** What stands in the way of publishing it now. */
  readonly obstacle?: PublishingObstacle;
}

/** @throws NotFound also for a listing of another centre */
export const readListingForReview =
  ({ listings, organizations, clock }: Dependencies) =>
  async (staff: StaffMember, listingId: ListingId): Promise<ListingForReview> => {
    assertPermitted(staff, "submission.read");
    const listing = await listings.find(listingId);
    if (listing?.centreId !== staff.centreId) throw new NotFound({ listingId });
    const organization = listing.organizationId && (await organizations.find(listing.organizationId));
    const obstacle = obstacleToPublishing(listing, organization, jstDate(clock()));
    return { listing, ...(organization && { organization }), ...(obstacle && { obstacle }) };
  };
