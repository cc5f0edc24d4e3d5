import type { Reason } from "../delivery.ts";
import type { ListingId } from "../ids.ts";
import type { Senior } from "../senior.ts";
import { gateFactsOf } from "./gate-facts.ts";
import type { MatchHistory } from "./match-history.ts";
import type { DescribedRun } from "./match-run.ts";
import { onePerson, pairsOf } from "./one-person.ts";
import { mostPoints } from "./score.ts";
import { scorer } from "./scorer.ts";
import { type Suggestion, suggestionOf, suggestionsFor } from "./suggestions.ts";

/** Whether a listing reaches a person, and why. */
export interface Verdict extends Suggestion {
  /** Hard conditions that it breaks, each with what it is about; none: it may be offered. */
  readonly broken: readonly Reason[];
  /** Its place among all that may be offered now, from 1; absent where it is not worth a place in a digest. */
  readonly place?: number;
  /** How many may be offered now. */
  readonly among: number;
  /** Why it is not worth a place, where no condition stands against it. */
  readonly tooLittle?: "misses" | "points";
}

/** Says why a listing reaches a person or not. @returns undefined if it is not among the run's listings */
export const verdictOn = (
  senior: Senior,
  history: MatchHistory,
  run: DescribedRun,
  listingId: ListingId,
): Verdict | undefined => {
  const people = onePerson(senior, history, run);
  const found = pairsOf(people, run).find(({ listing }) => listing.listingId === listingId);
  const weights = found && run.centres[found.pair.group.centre]?.weights;
  if (found === undefined || weights === undefined) return undefined;
  const { pair, listing } = found;
  const by = scorer(people, run, weights);
  by.person(pair.p, pair.group);
  const { ranked } = suggestionsFor(senior, history, run);
  const place = ranked.findIndex((one) => one.listing.listingId === listingId) + 1;
  const broken = gateFactsOf(pair, listing);
  const verdict = { ...suggestionOf(pair, listing, by.sheet(pair.l, pair.metres)), broken, among: ranked.length };
  if (place > 0) return { ...verdict, place };
  if (broken.length > 0) return verdict;
  return {
    ...verdict,
    tooLittle: (by.scoreOne(pair.l, pair.metres) & mostPoints) < weights.threshold ? "points" : "misses",
  };
};
