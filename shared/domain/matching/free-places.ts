import type { ListingId } from "../ids.ts";
import type { Listing } from "../listing.ts";
import type { Participation } from "../participation.ts";
import type { ExposureNumbers } from "./exposure-numbers.ts";
import { isOneOff } from "./time-bands.ts";

/** People who answered a listing that it was theirs: how many wait for the group's answer, were told to come, and came. */
export interface Applicants {
  readonly waiting: number;
  readonly arranged: number;
  readonly joined: number;
}

export const noApplicants: Applicants = { waiting: 0, arranged: 0, joined: 0 };

/** As what a participation counts by its state. */
const countedAs: Readonly<Partial<Record<Participation["state"], keyof Applicants>>> = {
  wished: "waiting",
  arranged: "arranged",
  joined: "joined",
};

/** Counts for each listing who bears on its places. */
export const applicantsOf = (
  participations: Iterable<Pick<Participation, "listingId" | "state">>,
): Map<ListingId, Applicants> => {
  const counts = new Map<ListingId, Applicants>();
  for (const { listingId, state } of participations) {
    const as = countedAs[state];
    const before = counts.get(listingId) ?? noApplicants;
    if (as !== undefined) counts.set(listingId, { ...before, [as]: before[as] + 1 });
  }
  return counts;
};

/** Places that are taken: who came to what goes on keeps theirs, who came to an event or to what is over soon needs none. */
const takenOf = ({ kind, schedule }: Listing, { arranged, joined }: Applicants): number =>
  arranged + (kind === "event" || isOneOff(schedule) ? 0 : joined);

/** Whether all places are taken by our own count, where the listing does not say itself what remains. Unknown is not full. */
export const isTakenUp = (listing: Listing, applicants: Applicants): boolean => {
  const { remaining, total } = listing.capacity;
  return remaining === undefined && total !== undefined && takenOf(listing, applicants) >= total;
};

/**
 * Places of a listing that are still to be had: what it says remains, or else its total or what is usual for its kind, less
 * those that are taken; and less those that people who wait for an answer will take.
 */
export const freePlaces = (listing: Listing, applicants: Applicants, numbers: ExposureNumbers): number => {
  const { capacity, kind } = listing;
  const left = capacity.remaining ?? (capacity.total ?? numbers.places[kind]) - takenOf(listing, applicants);
  return Math.max(0, Math.round(left - applicants.waiting * numbers.acceptance));
};
