import { NotFound } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "get" | "save">;
  readonly clock: Clock;
}

/**
 * Takes a published listing down at once (JOB-08); closing what is closed changes nothing.
 * @throws NotFound also for a listing of another centre
 * @throws WrongState if it is not published, or somebody else was faster
 */
export const closeListingByStaff =
  ({ listings, clock }: Dependencies) =>
  async ({ staff, listingId }: { staff: StaffMember; listingId: ListingId }): Promise<void> => {
    assertPermitted(staff, "listing.close");
    const listing = await listings.get(listingId);
    if (listing.centreId !== staff.centreId) throw new NotFound({ listingId });
    if (listing.state === "closed") return;
    const at = clock().toISOString();
    await listings.save(
      { ...listing, state: "closed", closedAt: at, updatedAt: at, version: listing.version + 1 },
      ["published"],
      staffAuditEntry(staff, at, {
        action: "listing.close",
        record: { kind: "listing", id: listingId },
        fields: ["state"],
      }),
    );
  };
