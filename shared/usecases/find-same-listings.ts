import { NotFound } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import { type Comparison, compareEvents } from "../domain/listing-import/same-event.ts";
import { makesRoomFor } from "../domain/listing-pair.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import { saysAll, typedWords } from "../domain/typed-words.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "find" | "listOpenByMunicipality" | "listForReview">;
  readonly clock: Clock;
}

export interface SameListings {
  readonly listing: Listing;
  /** Those that may be about the same event, most alike first. */
  readonly alike: readonly { readonly listing: Listing; readonly comparison: Comparison }[];
  /** Those that make room for it. */
  readonly hidden: readonly Listing[];
}

const longestList = 20;

/** Whether it is worth looking at: the same to an import, or nearly so. */
const isAlike = ({ same, evidence }: Comparison): boolean =>
  same || evidence.includes("same_title") || (evidence.includes("alike_title") && evidence.length > 1);

const rank = ({ same, evidence }: Comparison): number => (same ? 100 : 0) + evidence.length;

async function* open({ listings, clock }: Dependencies, staff: StaffMember, { municipalityCode }: Listing) {
  yield* listings.listOpenByMunicipality(municipalityCode, jstDate(clock()));
  yield* listings.listForReview(staff.centreId, "submitted");
}

/**
 * Looks for listings of the same event among those of its municipality that are shown, and the centre's that wait.
 * @param typed words of a number or title; empty: what is alike by itself
 * @throws NotFound also for a listing of another centre
 */
export const findSameListings =
  (deps: Dependencies) =>
  async (staff: StaffMember, listingId: ListingId, typed: string): Promise<SameListings> => {
    assertPermitted(staff, "submission.read");
    const listing = await deps.listings.find(listingId);
    if (listing?.centreId !== staff.centreId) throw new NotFound({ listingId });
    const words = typedWords(typed);
    const alike: { listing: Listing; comparison: Comparison }[] = [];
    for await (const other of open(deps, staff, listing)) {
      if (other.listingId === listingId || !saysAll(`${other.referenceNumber} ${other.title}`, words)) continue;
      const comparison = compareEvents(listing, other);
      if (words.length > 0 || isAlike(comparison)) alike.push({ listing: other, comparison });
    }
    alike.sort((a, b) => rank(b.comparison) - rank(a.comparison));
    const closed = deps.listings.listForReview(staff.centreId, "closed");
    const { rows: hidden } = await takeFirst(closed, longestList, (other) => makesRoomFor(other, listing));
    return { listing, alike: alike.slice(0, longestList), hidden };
  };
