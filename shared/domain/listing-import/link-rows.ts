import type { AuditEntry } from "../audit.ts";
import type { Listing, ListingState } from "../listing.ts";
import type { RowNote } from "./row-outcome.ts";
import { isSameEvent, sameEventKeys } from "./same-event.ts";
import { type ImportContext, importAudit, linkedListing } from "./stored-listing.ts";
import { worthOf } from "./worth-of.ts";

/** A write that a row asks for: with `from`, a change of what is stored; without, a new listing. */
export interface RowWrite {
  readonly listing: Listing;
  readonly from?: readonly ListingState[];
  readonly audit?: AuditEntry | undefined;
}

/** Finds the open listing of another source that is about the same event. */
export type Others = (listing: Listing) => Listing | undefined;

/** Listings by what they have in common with others that can be about the same event. */
export const byEventKey = (listings: readonly Listing[]): ReadonlyMap<string, readonly Listing[]> => {
  const byKey = new Map<string, Listing[]>();
  for (const listing of listings) {
    for (const key of sameEventKeys(listing)) byKey.set(key, [...(byKey.get(key) ?? []), listing]);
  }
  return byKey;
};

/** Looks among open listings that no row of this list is about. */
export const othersAmong = (open: readonly Listing[], { source }: ImportContext): Others => {
  const byKey = byEventKey(open.filter((one) => one.source.type !== "import" || one.source.name !== source.name));
  return (listing) =>
    sameEventKeys(listing)
      .flatMap((key) => byKey.get(key) ?? [])
      .find((one) => isSameEvent(one, listing));
};

/** So much more a new listing has to tell than the one that is shown, that they change places. */
const leastGain = 2;

interface Linked {
  readonly note: RowNote;
  readonly write: RowWrite;
  /** What has to be written before: the other listing makes room. */
  readonly before?: RowWrite;
}

/** Of two listings of one event the one that tells more is shown, the other is kept beside it. */
export const linkWith = (listing: Listing, other: Listing, context: ImportContext): Linked => {
  if (listing.state !== "published" || worthOf(listing) < worthOf(other) + leastGain) {
    const linked = linkedListing(listing, other.listingId, context);
    return { note: "same_as_other", write: { listing: linked, audit: importAudit(linked, "import") } };
  }
  const room = { ...linkedListing(other, listing.listingId, context), version: other.version + 1 };
  return {
    note: "shown_instead_of_other",
    write: { listing, audit: importAudit(listing, "import") },
    before: { listing: room, from: [other.state], audit: importAudit(room, "close") },
  };
};
