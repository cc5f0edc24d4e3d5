import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";

/** So many links one after the other are followed at most. */
export const longestChain = 5;

/** The listing for which one made room; undefined for any other one. */
export const linkOf = ({ state, source }: Listing): ListingId | undefined =>
  state === "closed" ? source.duplicateOf : undefined;

/** The listing that is shown in place of one that made room for it; any other one is itself. */
export const shownFor =
  ({ listings }: { readonly listings: Pick<ListingRepository, "find"> }) =>
  async (told: Listing): Promise<Listing> => {
    let shown = told;
    for (let links = 0; links < longestChain; links += 1) {
      const link = linkOf(shown);
      const next = link && (await listings.find(link));
      if (!next) return shown;
      shown = next;
    }
    return shown;
  };
