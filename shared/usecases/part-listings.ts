import { NotFound, NotPublishable, WrongState } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "get" | "save">;
  readonly clock: Clock;
}

/** `split`: it is another event after all, and shown by itself. `merge`: it is the same after all, and not shown. */
export type Parting = "split" | "merge";

const split = (listing: Listing, at: string): Listing => {
  const { duplicateOf, ...source } = listing.source;
  if (!duplicateOf || listing.state !== "closed") throw new WrongState({ listingId: listing.listingId });
  const { closedAt: _, ...rest } = listing;
  return { ...rest, source: { ...source, apartFrom: duplicateOf }, state: "published", publishedAt: at };
};

const merge = (listing: Listing, at: string): Listing => {
  const { apartFrom, ...source } = listing.source;
  if (!apartFrom || listing.state !== "published") throw new WrongState({ listingId: listing.listingId });
  return { ...listing, source: { ...source, duplicateOf: apartFrom }, state: "closed", closedAt: at };
};

const partings = { split, merge } as const;

/**
 * Parts a listing from the one that is shown in its place, or puts it back; each undoes the other.
 * @throws NotFound also for a listing of another centre
 * @throws NotPublishable to split one whose last day is over
 * @throws WrongState if it is not linked so, or somebody else was faster
 */
export const partListings =
  ({ listings, clock }: Dependencies) =>
  async ({ staff, listingId, to }: { staff: StaffMember; listingId: ListingId; to: Parting }): Promise<void> => {
    assertPermitted(staff, "listing.review");
    const listing = await listings.get(listingId);
    if (listing.centreId !== staff.centreId) throw new NotFound({ listingId });
    const now = clock();
    const at = now.toISOString();
    const parted = partings[to](listing, at);
    if (to === "split" && listing.closesOn < jstDate(now)) throw new NotPublishable("past");
    await listings.save(
      { ...parted, updatedAt: at, version: listing.version + 1 },
      [listing.state],
      staffAuditEntry(staff, at, {
        action: `listing.${to}`,
        record: { kind: "listing", id: listingId },
        fields: ["state", "source"],
      }),
    );
  };
