import { NotFound } from "../domain/errors.ts";
import type { ListingId, OrganizationId, SeniorId } from "../domain/ids.ts";
import { maySee } from "../domain/may-see.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";

interface Dependencies extends ChangeSeniorDeps {
  readonly listings: Pick<ListingRepository, "get">;
}

interface Input {
  readonly staff: StaffMember;
  readonly seniorId: SeniorId;
  /** A listing of the group. */
  readonly listingId: ListingId;
  /** False: its listings are welcome again. */
  readonly excluded: boolean;
}

const withOrganization = (senior: Senior, organizationId: OrganizationId, excluded: boolean): Senior | undefined => {
  const others = senior.excludedOrganizations.filter((one) => one !== organizationId);
  if (excluded === others.length < senior.excludedOrganizations.length) return undefined;
  return { ...senior, excludedOrganizations: excluded ? [...others, organizationId] : others };
};

/**
 * Takes down that a person of the staff member's centre wants nothing from a group, or does again.
 * @throws NotFound also where no registered group offers the listing
 */
export const excludeOrganization =
  (deps: Dependencies) =>
  async ({ staff, seniorId, listingId, excluded }: Input): Promise<void> => {
    assertPermitted(staff, "senior.change");
    const listing = await deps.listings.get(listingId);
    const { organizationId } = listing;
    if (organizationId === undefined || !maySee(staff, listing)) throw new NotFound({ listingId });
    const senior = await changeSenior(deps)(staff.centreId, seniorId, {
      change: (current) => withOrganization(current, organizationId, excluded),
      audit: {
        actor: { kind: "staff", id: staff.staffId },
        action: "senior.change",
        fields: ["excludedOrganizations"],
        purpose: "matching",
      },
    });
    if (!senior) throw new NotFound({ seniorId });
  };
