import { mayReceiveDigest } from "../domain/digest.ts";
import { NotFound } from "../domain/errors.ts";
import type { ListingId, SeniorId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import { type Verdict, verdictOn } from "../domain/matching/verdict.ts";
import { maySee } from "../domain/may-see.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { jstDate } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { collect } from "./collect.ts";
import { openRun } from "./open-run.ts";
import { readPersonToMatch } from "./read-person-to-match.ts";
import type { SuggestForSeniorDeps } from "./suggest-for-senior.ts";

export type ExplainListingDeps = SuggestForSeniorDeps & { readonly listings: Pick<ListingRepository, "get"> };

export interface Explanation {
  readonly senior: Senior;
  readonly listing: Listing;
  /** Whether digests go out to the person at all. */
  readonly receives: boolean;
  readonly verdict: Verdict;
}

/**
 * Why one listing reaches a person of the staff member's centre, or does not; also for one that is closed or not yet open.
 * @throws NotFound
 */
export const explainListing =
  (deps: ExplainListingDeps) =>
  async (staff: StaffMember, seniorId: SeniorId, listingId: ListingId): Promise<Explanation> => {
    const { senior, history } = await readPersonToMatch(deps, staff, seniorId);
    const listing = await deps.listings.get(listingId);
    if (!maySee(staff, listing)) throw new NotFound({ listingId });
    const today = jstDate(deps.clock());
    const open = await collect(deps.listings.listOpen(today));
    const others = open.filter((one) => one.listingId !== listingId);
    const verdict = verdictOn(senior, history, await openRun(deps, today, [...others, listing]), listingId);
    if (verdict === undefined) throw new NotFound({ listingId });
    return { senior, listing, receives: mayReceiveDigest(senior), verdict };
  };
