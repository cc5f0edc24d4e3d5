import type { AuditEntry } from "../domain/audit.ts";
import { NotFound, WrongState } from "../domain/errors.ts";
import type { ListingId, OrganizationId } from "../domain/ids.ts";
import { type Listing, listingSchema } from "../domain/listing.ts";
import type { Clock } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "get" | "save">;
  readonly clock: Clock;
}

interface Input {
  readonly organizationId: OrganizationId;
  readonly listingId: ListingId;
}

/** Found by its own organisation only. */
const ownListing = async (listings: Dependencies["listings"], { organizationId, listingId }: Input) => {
  const listing = await listings.get(listingId);
  if (listing.organizationId !== organizationId) throw new NotFound({ listingId });
  return listing;
};

/**
 * Its organisation ends a listing. Closing what is closed changes nothing.
 * @throws NotFound also for a listing of another organisation
 * @throws WrongState if it was rejected, is being reviewed, or somebody else was faster
 */
export const closeListing =
  ({ listings, clock }: Dependencies) =>
  async (input: Input): Promise<void> => {
    const listing = await ownListing(listings, input);
    if (listing.state === "closed") return;
    const at = clock().toISOString();
    const closed = listingSchema.safeParse({
      ...listing,
      state: "closed",
      closedAt: at,
      closedFrom: listing.state,
      updatedAt: at,
      version: listing.version + 1,
    });
    if (!closed.success) throw new WrongState({ listingId: input.listingId });
    await listings.save(closed.data, [listing.state], auditOf(closed.data, "listing.close"));
  };

/**
 * Takes closing back: the listing is again what it was. One that staff closed stays closed.
 * @throws NotFound also for a listing of another organisation
 * @throws WrongState if its organisation did not close it
 */
export const reopenListing =
  ({ listings, clock }: Dependencies) =>
  async (input: Input): Promise<void> => {
    const { closedFrom, closedAt: _closedAt, ...listing } = await ownListing(listings, input);
    if (closedFrom === undefined || listing.state !== "closed") throw new WrongState({ listingId: input.listingId });
    const at = clock().toISOString();
    const open: Listing = { ...listing, state: closedFrom, updatedAt: at, version: listing.version + 1 };
    await listings.save(open, ["closed"], auditOf(open, "listing.reopen"));
  };

const auditOf = (listing: Listing, action: AuditEntry["action"]): AuditEntry | undefined =>
  listing.centreId && {
    centreId: listing.centreId,
    at: listing.updatedAt,
    actor: { kind: "organization", id: listing.organizationId ?? "" },
    action,
    record: { kind: "listing", id: listing.listingId },
    fields: ["state"],
    purpose: "",
  };
