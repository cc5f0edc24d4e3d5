import type { ListingId } from "../domain/ids.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { linkOf, longestChain } from "./shown-for.ts";

/** Which listing is shown in place of each of some; those in whose place none is are left out. */
export type ShownInstead = (told: readonly ListingId[]) => Promise<ReadonlyMap<ListingId, ListingId>>;

/**
 * Looks up what is shown in place of listings of the same event, as it is now: a pair that is parted again is two. Each
 * listing is looked up once, however many people were told of it.
 * @param isShown listings that are known to make room for none
 */
export const shownInstead = (
  { listings }: { readonly listings: Pick<ListingRepository, "findMany"> },
  isShown: (listingId: ListingId) => boolean = () => false,
): ShownInstead => {
  const links = new Map<ListingId, Promise<ListingId | undefined>>();
  const lookUp = (ids: readonly ListingId[]): void => {
    const unknown = [...new Set(ids)].filter((id) => !links.has(id) && !isShown(id));
    if (unknown.length === 0) return;
    const found = listings.findMany(unknown);
    const link = async (id: ListingId) => {
      const listing = (await found).find(({ listingId }) => listingId === id);
      return listing && linkOf(listing);
    };
    for (const id of unknown) links.set(id, link(id));
  };
  const follow = async (told: ListingId): Promise<ListingId> => {
    let shown = told;
    for (let step = 0; step < longestChain; step += 1) {
      lookUp([shown]);
      const next = await links.get(shown);
      if (!next) return shown;
      shown = next;
    }
    return shown;
  };
  return async (told) => {
    lookUp(told);
    const pairs = await Promise.all(told.map(async (id) => [id, await follow(id)] as const));
    return new Map(pairs.filter(([id, shown]) => id !== shown));
  };
};
