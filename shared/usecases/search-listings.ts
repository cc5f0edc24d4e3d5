import type { Listing } from "../domain/listing.ts";
import {
  conditionsSet,
  inOrder,
  type ListingCondition,
  type ListingConditions,
  type ListingOrder,
  meets,
  municipalityOf,
} from "../domain/listing-search.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { collect } from "./collect.ts";
import { keptFor } from "./kept-for.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "listOpen">;
  readonly clock: Clock;
}

interface Input extends ListingConditions {
  readonly order: ListingOrder;
  /** From 1; beyond the last page, the last is shown. */
  readonly page: number;
}

export interface FoundListings {
  readonly listings: readonly Listing[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Municipalities that have open listings, by code. */
  readonly areas: readonly string[];
  /** Where nothing was found: how many there would be without one of the conditions; only those that help. */
  readonly without: readonly { readonly condition: ListingCondition; readonly total: number }[];
}

const pageSize = 20;
/** All open listings are read at most this often; a reader who just published sees it a moment later. */
const freshMilliseconds = 5_000;

/** Finds open listings by the reader's own conditions and in an order that judges nobody (nothing is ranked). */
export const searchListings = ({ listings, clock }: Dependencies) => {
  const readOpen = keptFor(freshMilliseconds, clock, () => collect(listings.listOpen(jstDate(clock()))));
  return async ({ order, page, ...conditions }: Input): Promise<FoundListings> => {
    const open = await readOpen();
    const found = inOrder(open.filter(meets(conditions)), order);
    const pages = Math.max(1, Math.ceil(found.length / pageSize));
    const shown = Math.min(Math.max(1, page), pages);
    return {
      listings: found.slice((shown - 1) * pageSize, shown * pageSize),
      total: found.length,
      page: shown,
      pages,
      areas: [...new Set(open.map(municipalityOf))].sort(),
      without: found.length === 0 ? totalsWithoutOne(open, conditions) : [],
    };
  };
};

const totalsWithoutOne = (open: readonly Listing[], conditions: ListingConditions): FoundListings["without"] =>
  conditionsSet(conditions)
    .map((condition) => ({
      condition,
      total: open.filter(meets({ ...conditions, [condition]: undefined })).length,
    }))
    .filter(({ total }) => total > 0);
