import type { DigestItem } from "../delivery.ts";
import type { Listing } from "../listing.ts";
import { withoutCrowds } from "./crowds.ts";
import type { ListingFacts, MatchContext, PersonFacts } from "./facts.ts";
import { brokenCondition } from "./hard-conditions.ts";
import { reasonsFor } from "./reasons.ts";
import { type Contribution, contributions, total } from "./score.ts";
import type { Weights } from "./weights.ts";

interface Candidate {
  readonly listing: Listing;
  readonly parts: readonly Contribution[];
  readonly score: number;
}

const byScoreThenId = (a: Candidate, b: Candidate): number =>
  b.score - a.score || (a.listing.listingId < b.listing.listingId ? -1 : 1);

/**
 * The best listings for a person: none that breaks a hard condition, none below the threshold, at most `limit`, at most
 * two of one group and one of a series; ties by id. The same input gives the same output, in whatever order the listings
 * come.
 */
export const chooseItems = (
  person: PersonFacts,
  listings: Iterable<ListingFacts>,
  context: MatchContext,
  weights: Weights,
  limit: number,
): DigestItem[] => {
  const candidates: Candidate[] = [];
  const shown: Listing[] = [];
  for (const facts of listings) {
    const { listing } = facts;
    if (person.alreadyOffered.has(listing.listingId)) shown.push(listing);
    if (brokenCondition(person, facts, context) !== undefined) continue;
    const parts = contributions(person, facts, context, weights);
    const score = total(parts);
    if (score >= weights.threshold) candidates.push({ listing, parts, score });
  }
  return withoutCrowds(candidates.sort(byScoreThenId), limit, shown).map(({ listing, parts, score }) => ({
    listingId: listing.listingId,
    score,
    reasons: reasonsFor(parts),
  }));
};
