import { digestsOfPairs } from "./digests-of-pairs.ts";
import { byFitAlone, type Exposure, tableByScore } from "./exposure.ts";
import { type ExposureNumbers, exposureNumbersOn } from "./exposure-numbers.ts";
import { type FeasiblePairs, feasiblePairs } from "./feasible-pairs.ts";
import { freePlaces } from "./free-places.ts";
import { cellOf } from "./listing-columns.ts";
import { meritBits } from "./listing-table.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleTable } from "./people-columns.ts";
import { responseModel } from "./response-model.ts";
import { lowestScore } from "./score.ts";

export interface MarketOptions {
  /** Which share of all people who get a digest in the cycle the sample is. */
  readonly share: number;
  /** Longest digest. */
  readonly items?: number;
  /** How many people wait for an answer, by place of the listing. */
  readonly waiting?: (l: number) => number;
  readonly numbers?: ExposureNumbers;
}

/** How a cycle would go, by place of the listing: for all people, not only those of the sample. */
export interface Load {
  readonly applications: Float64Array;
  readonly showings: Float64Array;
}

/** What a cycle is worked out from. */
export interface Market {
  readonly people: PeopleTable;
  readonly run: MatchRun;
  readonly pairs: FeasiblePairs;
  readonly items: number;
  readonly share: number;
  readonly numbers: ExposureNumbers;
  /** Free places of each listing. */
  readonly places: Float64Array;
  /** What anybody at all counts for each listing, in places filled. */
  readonly first: Float64Array;
}

/** Finds what a sample of people could be shown, and how many places there are for how many. */
export const marketOf = (
  people: PeopleTable,
  run: MatchRun,
  { share, items = 5, waiting = () => 0, numbers = exposureNumbersOn(run.today) }: MarketOptions,
): Market => {
  const { listings } = run;
  const isFirst = (l: number): boolean => (cellOf(listings, l, "merits") & meritBits.firstTime) !== 0;
  return {
    people,
    run,
    pairs: feasiblePairs(people, run),
    items,
    share,
    numbers,
    places: Float64Array.from(listings.listings, (listing, l) => freePlaces(listing, waiting(l), numbers)),
    first: Float64Array.from(
      listings.listings,
      (_, l) => numbers.firstApplicant + (isFirst(l) ? numbers.firstTime : 0),
    ),
  };
};

export const noLoad = (listings: number): Load => ({
  applications: new Float64Array(listings),
  showings: new Float64Array(listings),
});

/**
 * Goes through what the sample would be sent under an exposure, and adds up its answers for all people.
 * @param applying how often people apply who read what appeals to them wholly
 */
export const loadOf = (market: Market, exposure: Exposure, applying: number): Load => {
  const { people, run, pairs, items, share, numbers } = market;
  const load = noLoad(run.listings.count);
  const appeal = tableByScore(responseModel(numbers).appeal);
  const read = Float64Array.from(numbers.read, (chance) => (chance * applying) / share);
  digestsOfPairs(people, run, pairs, exposure, items, (_, { places, scores, count }) => {
    for (let n = 0; n < count; n += 1) {
      const l = places[n] as number;
      const answers = (read[n] ?? 0) * (appeal[(scores[n] as number) - lowestScore] as number);
      load.applications[l] = (load.applications[l] as number) + answers;
      load.showings[l] = (load.showings[l] as number) + 1 / share;
    }
  });
  return load;
};

export const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** How often people apply who read what appeals to them wholly: so that digests by the fit alone bring as many as is known. */
export const applyingOf = (market: Market): number => {
  const { from } = market.pairs;
  let digests = 0;
  for (let p = 0; p < market.people.count; p += 1) if ((from[p + 1] ?? 0) > (from[p] ?? 0)) digests += 1;
  const { applications } = loadOf(market, byFitAlone(market.run.listings.count), 1);
  const ifAllApplied = total(applications);
  return ifAllApplied === 0 ? 0 : (market.numbers.applicationRate * digests) / market.share / ifAllApplied;
};
