import type { Reason } from "../delivery.ts";
import type { Listing } from "../listing.ts";
import type { Senior } from "../senior.ts";
import { jobsInNeutralOrder } from "./choose.ts";
import { byFitAlone } from "./exposure.ts";
import { type Pair, pairOf } from "./gates.ts";
import type { MatchHistory } from "./match-history.ts";
import type { DescribedRun } from "./match-run.ts";
import { onePerson } from "./one-person.ts";
import { missReasonsOf, reasonsFor, unknownsOf } from "./reasons.ts";
import type { ScoreSheet } from "./score.ts";
import { topMatches } from "./top-matches.ts";

/** Something that may be offered to a person, and what speaks for it; the same reasons as in a digest. */
export interface Suggestion {
  readonly listing: Listing;
  readonly reasons: readonly Reason[];
  /** Soft conditions that it misses, all of them; none: it fits fully. */
  readonly misses: readonly Reason[];
  /** What it leaves open although it matters to the person. */
  readonly unknowns: readonly Reason[];
}

export interface Suggestions {
  /** What may be offered and is worth a place in a digest, the best fit first: full fits before near misses. */
  readonly ranked: readonly Suggestion[];
  /** Where the centre may not choose jobs for people: those that meet what the person asked for, newest first. */
  readonly jobs: readonly Listing[];
}

export const suggestionOf = (pair: Pair, listing: Listing, sheet: ScoreSheet): Suggestion => ({
  listing,
  reasons: reasonsFor(pair, sheet),
  misses: missReasonsOf(pair, sheet),
  unknowns: unknownsOf(pair),
});

/** Everything that would be offered to a person now, by fit alone: not cut to a digest's length, nor thinned out. */
export const suggestionsFor = (senior: Senior, history: MatchHistory, run: DescribedRun): Suggestions => {
  const people = onePerson(senior, history, run);
  const { count } = run.listings;
  const listingAt = (l: number): Listing => run.described[l] as Listing;
  let suggestions: Suggestions = { ranked: [], jobs: [] };
  topMatches(people, run, byFitAlone(count), count, (p, group, top, by) => {
    const places = [...top.places.subarray(0, top.count)];
    const pairs = places.map((l) => pairOf(run, people, group, p, l));
    suggestions = {
      ranked: pairs.map((pair) => suggestionOf(pair, listingAt(pair.l), by.sheet(pair.l, pair.metres))),
      jobs: jobsInNeutralOrder(people, run, p, group).map(({ l }) => listingAt(l)),
    };
  });
  return suggestions;
};
