import type { DigestItem } from "../delivery.ts";
import type { Listing } from "../listing.ts";
import type { ListingFacts, MatchContext, PersonFacts } from "./facts.ts";
import { brokenCondition } from "./hard-conditions.ts";
import { reasonsFor } from "./reasons.ts";
import { type Contribution, contributions, total } from "./score.ts";
import type { Weights } from "./weights.ts";

/** No group's own listings crowd a digest. */
const mostOfOneOrganizer = 2;

interface Candidate {
  readonly listing: Listing;
  readonly parts: readonly Contribution[];
  readonly score: number;
}

const organizerOf = ({ organizationId, organizerName }: Listing): string => organizationId ?? organizerName;

const byScoreThenId = (a: Candidate, b: Candidate): number =>
  b.score - a.score || (a.listing.listingId < b.listing.listingId ? -1 : 1);

const withoutCrowds = (ranked: readonly Candidate[], limit: number): Candidate[] => {
  const taken = new Map<string, number>();
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.length === limit) break;
    const organizer = organizerOf(candidate.listing);
    const already = taken.get(organizer) ?? 0;
    if (already === mostOfOneOrganizer) continue;
    taken.set(organizer, already + 1);
    chosen.push(candidate);
  }
  return chosen;
};

/**
 * The best listings for a person: none that breaks a hard condition, none below the threshold, at most `limit`, at most
 * two of one organiser; ties by id. The same input gives the same output, in whatever order the listings come.
 */
export const chooseItems = (
  person: PersonFacts,
  listings: Iterable<ListingFacts>,
  context: MatchContext,
  weights: Weights,
  limit: number,
): DigestItem[] => {
  const candidates: Candidate[] = [];
  for (const facts of listings) {
    if (brokenCondition(person, facts, context) !== undefined) continue;
    const parts = contributions(person, facts, context, weights);
    const score = total(parts);
    if (score >= weights.threshold) candidates.push({ listing: facts.listing, parts, score });
  }
  return withoutCrowds(candidates.sort(byScoreThenId), limit).map(({ listing, parts, score }) => ({
    listingId: listing.listingId,
    score,
    reasons: reasonsFor(parts),
  }));
};
