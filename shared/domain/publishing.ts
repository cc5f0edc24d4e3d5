import type { Listing } from "./listing.ts";
import type { Organization } from "./organization.ts";

export type PublishingObstacle = "past" | "organization_not_approved";

/**
 * Why a listing may not be published on a day; undefined if it may.
 * An organisation's listing waits for the organisation's own approval (ORG-05).
 */
export const obstacleToPublishing = (
  listing: Pick<Listing, "closesOn" | "organizationId">,
  organization: Pick<Organization, "state"> | undefined,
  today: string,
): PublishingObstacle | undefined => {
  if (listing.closesOn < today) return "past";
  const waits = listing.organizationId !== undefined && organization?.state !== "approved";
  return waits ? "organization_not_approved" : undefined;
};
