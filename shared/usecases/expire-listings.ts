import { WrongState } from "../domain/errors.ts";
import type { ListSourceId } from "../domain/list-source.ts";
import { isFromList, type Listing } from "../domain/listing.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";

export interface ExpireListingsDeps {
  readonly listings: Pick<ListingRepository, "listOpen" | "save">;
  readonly clock: Clock;
}

const expire = async ({ listings }: ExpireListingsDeps, listing: Listing, at: string): Promise<void> => {
  const { centreId, listingId } = listing;
  const audit = centreId && {
    centreId,
    at,
    actor: { kind: "job" as const, id: "run-imports" },
    action: "listing.expire",
    record: { kind: "listing" as const, id: listingId },
    fields: ["state"],
    purpose: "",
  };
  await listings.save(
    { ...listing, state: "expired", updatedAt: at, version: listing.version + 1 },
    ["published"],
    audit,
  );
};

/** What an organisation says itself does not hang on the list any more. */
const isOf = (listing: Listing, sourceId: ListSourceId): boolean =>
  listing.source.sourceId === sourceId && isFromList(listing);

/** Takes down what a dead source still shows; a listing that somebody changed meanwhile is left alone. */
export const expireListings =
  (deps: ExpireListingsDeps) =>
  async (sourceId: ListSourceId): Promise<number> => {
    const now = deps.clock();
    let count = 0;
    for await (const listing of deps.listings.listOpen(jstDate(now))) {
      if (!isOf(listing, sourceId)) continue;
      try {
        await expire(deps, listing, now.toISOString());
        count += 1;
      } catch (error) {
        if (!(error instanceof WrongState)) throw error;
      }
    }
    return count;
  };
