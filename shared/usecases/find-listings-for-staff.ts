import type { Listing, ListingState } from "../domain/listing.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import { saysAll, typedWords } from "../domain/typed-words.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "listForReview" | "listOpen">;
  readonly clock: Clock;
}

export interface FoundForStaff {
  readonly listings: readonly Listing[];
  readonly more: boolean;
}

const longestList = 20;
/** Of the own centre, and shown to nobody (any more): staff are asked about these too. */
const ownStates: readonly ListingState[] = ["submitted", "in_review", "returned", "closed"];

/** Whether each word stands in the number, the title, or the name of who offers it. */
const hasAll =
  (words: readonly string[]) =>
  ({ referenceNumber, title, organizerName }: Listing): boolean =>
    saysAll(`${referenceNumber} ${title} ${organizerName}`, words);

async function* everySeen({ listings, clock }: Dependencies, { centreId }: StaffMember): AsyncIterable<Listing> {
  yield* listings.listOpen(jstDate(clock()));
  for (const state of ownStates) yield* listings.listForReview(centreId, state);
}

/** Listings by their number or by words; all that are open anywhere, and the own centre's that are not. */
export const findListingsForStaff =
  (deps: Dependencies) =>
  async (staff: StaffMember, typed: string): Promise<FoundForStaff> => {
    assertPermitted(staff, "senior.read");
    const words = typedWords(typed);
    if (words.length === 0) return { listings: [], more: false };
    const { rows, more } = await takeFirst(everySeen(deps, staff), longestList, hasAll(words));
    return { listings: rows, more };
  };
