import type { Centre } from "../domain/centre.ts";
import { NotFound } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { findCentreFor } from "./find-centre-for.ts";
import { shownFor } from "./shown-for.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "get" | "find">;
  readonly centres: Pick<CentreRepository, "find" | "list">;
  readonly clock: Clock;
}

export interface ShownListing {
  readonly listing: Listing;
  /** The desk to call: the centre that reviewed it, else the one that serves the place. */
  readonly desk: Centre | undefined;
  /** Over: closed by its organiser, or past its last day. */
  readonly ended: boolean;
}

/**
 * A listing as the public may see it; the one that is shown in its place, where it made room.
 * @throws NotFound for one that was never published
 */
export const showListing =
  ({ listings, centres, clock }: Dependencies) =>
  async (listingId: ListingId): Promise<ShownListing> => {
    const listing = await shownFor({ listings })(await listings.get(listingId));
    const wasPublished = listing.state === "published" || listing.publishedAt !== undefined;
    if (!wasPublished) throw new NotFound({ listingId });
    const own = listing.centreId && (await centres.find(listing.centreId));
    return {
      listing,
      desk: own || (await findCentreFor({ centres })(listing.municipalityCode)),
      ended: listing.state !== "published" || listing.closesOn < jstDate(clock()),
    };
  };
