import { type Claim, type ClaimObstacle, obstacleToClaim } from "../domain/claim.ts";
import { type ClaimEvidence, claimEvidence } from "../domain/claim-evidence.ts";
import { NotFound } from "../domain/errors.ts";
import type { ListingId, OrganizationId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import type { Organization } from "../domain/organization.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "get" | "findClaim">;
  readonly organizations: Pick<OrganizationRepository, "get">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export interface ClaimForReview {
  readonly claim: Claim;
  readonly listing: Listing;
  readonly organization: Organization;
  readonly evidence: readonly ClaimEvidence[];
  /** Why it cannot be accepted now. */
  readonly obstacle?: ClaimObstacle;
}

/**
 * A claim with what speaks for it. The contact person of the organisation, which may be another centre's, is among it:
 * the read is recorded before anything is shown.
 * @throws NotFound also for a claim that another centre decides on
 */
export const readClaimForReview =
  ({ listings, organizations, audit, clock }: Dependencies) =>
  async (staff: StaffMember, listingId: ListingId, claimantId: OrganizationId): Promise<ClaimForReview> => {
    assertPermitted(staff, "submission.read");
    const claim = await listings.findClaim(listingId, claimantId);
    if (claim?.centreId !== staff.centreId) throw new NotFound({ listingId });
    const [listing, organization] = await Promise.all([listings.get(listingId), organizations.get(claimantId)]);
    await audit.record(
      staffAuditEntry(staff, clock().toISOString(), {
        action: "organization.read",
        record: { kind: "organization", id: claimantId },
        fields: ["representative", "contactName", "contactPhone", "contactEmail"],
        purpose: "claim",
      }),
    );
    const obstacle = obstacleToClaim(listing, organization);
    return {
      ...{ claim, listing, organization },
      evidence: claimEvidence(listing, organization),
      ...(obstacle && { obstacle }),
    };
  };
