import type { AuditEntry } from "../domain/audit.ts";
import { NotFound, NotPublishable, WrongState } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import { makesRoomFor, obstacleToMerge, partedListing, withoutRoomMade, withRoomMade } from "../domain/listing-pair.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "get" | "save" | "saveBeside" | "writeMany">;
  readonly clock: Clock;
}

/** A listing in the version that the person looked at. */
export interface SeenListing {
  readonly listingId: ListingId;
  readonly version: number;
}

interface Merge {
  readonly staff: StaffMember;
  /** Makes room, and is kept. */
  readonly gone: SeenListing;
  readonly shown: SeenListing;
}

const isAsSeen = ({ version }: Listing, seen: SeenListing): boolean => version === seen.version;

const auditOf = (staff: StaffMember, { listingId }: Listing, action: "merge" | "split", at: string): AuditEntry =>
  staffAuditEntry(staff, at, {
    action: `listing.${action}`,
    record: { kind: "listing", id: listingId },
    fields: ["state", "source"],
  });

/**
 * Shows one of two listings of an event, in place of the other, which is kept; where it is the other that was shown, they
 * change places. `splitListings` undoes it. Pressed twice it is done once.
 * @throws NotFound if the one that goes is another centre's
 * @throws WrongState if it may not make room (see `obstacleToMerge`), or either is not as it was seen
 */
export const mergeListings =
  ({ listings, clock }: Dependencies) =>
  async ({ staff, ...seen }: Merge): Promise<void> => {
    assertPermitted(staff, "listing.review");
    const { listingId } = seen.gone;
    const [gone, shown] = await Promise.all([listings.get(listingId), listings.get(seen.shown.listingId)]);
    if (gone.centreId !== staff.centreId) throw new NotFound({ listingId });
    if (makesRoomFor(gone, shown) && gone.version === seen.gone.version + 1) return;
    const now = clock();
    const obstacle = obstacleToMerge(gone, shown, { centreId: staff.centreId, today: jstDate(now) });
    const asSeen = isAsSeen(gone, seen.gone) && isAsSeen(shown, seen.shown);
    if (obstacle || !asSeen || listingId === shown.listingId) throw new WrongState({ listingId });
    await write({ listings }, staff, { gone, shown, at: now.toISOString() });
  };

const write = async (
  { listings }: Pick<Dependencies, "listings">,
  staff: StaffMember,
  { gone, shown, at }: { readonly gone: Listing; readonly shown: Listing; readonly at: string },
): Promise<void> => {
  const away = { listing: withRoomMade(gone, shown, at), from: [gone.state], audit: auditOf(staff, gone, "merge", at) };
  if (shown.state === "published") return listings.saveBeside(away, shown);
  const back = { listing: withoutRoomMade(shown, at), from: [shown.state], audit: auditOf(staff, shown, "split", at) };
  const [written] = await listings.writeMany([[away, back]]);
  if (!written) throw new WrongState({ listingId: gone.listingId });
};

interface Split {
  readonly staff: StaffMember;
  /** The one that makes room. */
  readonly hidden: SeenListing;
}

/**
 * Parts a listing from the one that is shown in its place: it is again what it was before. Pressed twice it is done once.
 * @throws NotFound also for a listing of another centre
 * @throws NotPublishable if its last day is over
 * @throws WrongState if it makes room for none, or is not as it was seen
 */
export const splitListings =
  ({ listings, clock }: Pick<Dependencies, "clock"> & { readonly listings: Pick<ListingRepository, "get" | "save"> }) =>
  async ({ staff, hidden: seen }: Split): Promise<void> => {
    assertPermitted(staff, "listing.review");
    const { listingId } = seen;
    const hidden = await listings.get(listingId);
    if (hidden.centreId !== staff.centreId) throw new NotFound({ listingId });
    const { duplicateOf, apartFrom } = hidden.source;
    if (apartFrom && hidden.version === seen.version + 1) return;
    if (!duplicateOf || hidden.state !== "closed" || !isAsSeen(hidden, seen)) throw new WrongState({ listingId });
    const now = clock();
    const at = now.toISOString();
    if (hidden.closesOn < jstDate(now)) throw new NotPublishable("past");
    const parted = partedListing(hidden, { listingId: duplicateOf }, at);
    await listings.save(parted, ["closed"], auditOf(staff, hidden, "split", at));
  };
