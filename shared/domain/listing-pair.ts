import type { CentreId } from "./ids.ts";
import type { Listing } from "./listing.ts";

// Two listings of one event: one is shown, the other makes room for it, and is kept.

/** Whether a listing makes room for another one. */
export const makesRoomFor = ({ state, source }: Listing, other: Pick<Listing, "listingId">): boolean =>
  state === "closed" && source.duplicateOf === other.listingId;

/** Why a listing may not make room. The words are in `shared/text/same-event.ts`. */
export type MergeObstacle = "other_centre" | "of_organization" | "not_open" | "other_not_shown" | "other_past";

/** The state that a listing goes back to when it makes room no more: what nobody has looked at yet is not published. */
const stateBefore = ({ source }: Listing): "submitted" | "published" =>
  source.linkedFrom ?? (source.doubts?.length ? "submitted" : "published");

/** Whether it may change places with the listing that is shown instead of it. */
const mayComeBack = (listing: Listing, gone: Listing): boolean =>
  makesRoomFor(listing, gone) && stateBefore(listing) === "published" && listing.centreId === gone.centreId;

interface Merging {
  readonly centreId: CentreId;
  /** Day in Japan. */
  readonly today: string;
}

/** Why `gone` may not make room for `shown`; undefined if it may. What an organisation says itself makes room for nothing. */
export const obstacleToMerge = (
  gone: Listing,
  shown: Listing,
  { centreId, today }: Merging,
): MergeObstacle | undefined => {
  if (gone.centreId !== centreId) return "other_centre";
  if (gone.organizationId !== undefined) return "of_organization";
  if (gone.state !== "submitted" && gone.state !== "published") return "not_open";
  if (shown.state !== "published" && !mayComeBack(shown, gone)) return "other_not_shown";
  return shown.closesOn < today ? "other_past" : undefined;
};

const changed = (listing: Listing, at: string): Listing => ({
  ...listing,
  updatedAt: at,
  version: listing.version + 1,
});

/** A listing that makes room for another one: kept with the state that it goes back to. */
export const withRoomMade = (gone: Listing, shown: Pick<Listing, "listingId">, at: string): Listing => {
  const { apartFrom: _, ...source } = gone.source;
  const linkedFrom = gone.state === "submitted" ? "submitted" : "published";
  const link = { duplicateOf: shown.listingId, linkedFrom } as const;
  return changed({ ...gone, source: { ...source, ...link }, state: "closed", closedAt: at }, at);
};

/** A listing that makes room no more, in the state that it had before. */
export const withoutRoomMade = (hidden: Listing, at: string): Listing => {
  const { closedAt: _, ...rest } = hidden;
  const { duplicateOf: __, linkedFrom: ___, ...source } = hidden.source;
  const state = stateBefore(hidden);
  const published = state === "published" ? { publishedAt: hidden.publishedAt ?? at } : {};
  return changed({ ...rest, source, state, ...published }, at);
};

/** A listing that is another event after all, and remembers the one that it was taken for. */
export const partedListing = (hidden: Listing, other: Pick<Listing, "listingId">, at: string): Listing => {
  const listing = withoutRoomMade(hidden, at);
  return { ...listing, source: { ...listing.source, apartFrom: other.listingId } };
};
