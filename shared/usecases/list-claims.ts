import type { Claim } from "../domain/claim.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "find" | "listClaims">;
  readonly organizations: Pick<OrganizationRepository, "find">;
}

/** A claim with the names that the desk knows it by. */
export interface WaitingClaim {
  readonly claim: Claim;
  readonly title: string;
  readonly claimant: string;
}

const longestList = 50;

/** Claims that wait for the staff member's centre, longest waiting first; those that are left show when these are done. */
export const listClaims =
  ({ listings, organizations }: Dependencies) =>
  async (staff: StaffMember): Promise<WaitingClaim[]> => {
    assertPermitted(staff, "submission.read");
    const { rows } = await takeFirst(listings.listClaims(staff.centreId), longestList);
    const named = await Promise.all(
      rows.map(async (claim) => {
        const [listing, organization] = await Promise.all([
          listings.find(claim.listingId),
          organizations.find(claim.claimantId),
        ]);
        return listing && organization ? [{ claim, title: listing.title, claimant: organization.tradeName }] : [];
      }),
    );
    return named.flat();
  };
