import type { ListingId } from "../ids.ts";
import { type DigestSources, digestsOfPairs } from "./digests-of-pairs.ts";
import { byFitAlone, type Exposure, needOf, tableByScore } from "./exposure.ts";
import { type ExposureNumbers, exposureNumbersOn } from "./exposure-numbers.ts";
import { type FeasiblePairs, feasiblePairs } from "./feasible-pairs.ts";
import { type Applicants, freePlaces, noApplicants } from "./free-places.ts";
import { cellOf } from "./listing-columns.ts";
import { meritBits } from "./listing-table.ts";
import type { DescribedRun } from "./match-run.ts";
import type { PeopleTable } from "./people-columns.ts";
import { responseModel } from "./response-model.ts";
import { lowestScore } from "./score.ts";

export interface MarketOptions {
  /** Which share of all people who get a digest in the cycle the sample is. */
  readonly share: number;
  /** Longest digest; absent: each centre's own. */
  readonly items?: number;
  /** Who answered each listing so far; those that are missing have nobody. */
  readonly applicants?: ReadonlyMap<ListingId, Applicants>;
  readonly numbers?: ExposureNumbers;
}

/** How a cycle would go: for all people, not only those of the sample. */
export interface Load {
  /** By place of the listing; also with each counted by the need of the applicant's municipality. */
  readonly applications: Float64Array;
  readonly byNeed: Float64Array;
  readonly showings: Float64Array;
  /** People who are taken, by municipality. */
  readonly taken: Float64Array;
}

/** What a cycle is worked out from. */
export interface Market extends DigestSources {
  readonly share: number;
  readonly numbers: ExposureNumbers;
  /** Free places of each listing. */
  readonly places: Float64Array;
  /** What anybody at all counts for each listing that has nobody yet, in places filled. */
  readonly first: Float64Array;
  readonly municipalities: Municipalities;
}

/** Where the people live who have anything to be shown. */
interface Municipalities {
  /** Number of each code among those of the sample. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly people: Float64Array;
}

const municipalitiesOf = ({ groups }: PeopleTable, { from }: FeasiblePairs, share: number): Municipalities => {
  const numbers = new Map<number, number>();
  for (const { municipality } of groups) if (!numbers.has(municipality)) numbers.set(municipality, numbers.size);
  const people = new Float64Array(numbers.size);
  for (const group of groups) {
    const own = numbers.get(group.municipality) ?? 0;
    for (let p = group.from; p < group.to; p += 1)
      if ((from[p + 1] as number) > (from[p] as number)) people[own] = (people[own] as number) + 1 / share;
  }
  return { numbers, people };
};

/** Finds what a sample of people could be shown, and how many places there are for how many. */
export const marketOf = (
  people: PeopleTable,
  run: DescribedRun,
  { share, items, applicants = new Map(), numbers = exposureNumbersOn(run.today) }: MarketOptions,
): Market => {
  const { listings, described } = run;
  const isFirst = (l: number): boolean => (cellOf(listings, l, "merits") & meritBits.firstTime) !== 0;
  const pairs = feasiblePairs(people, run);
  const applicantsAt = (l: number): Applicants => applicants.get(listings.ids[l] as ListingId) ?? noApplicants;
  const hasAny = ({ waiting, arranged, joined }: Applicants): boolean => waiting + arranged + joined > 0;
  return {
    people,
    run,
    pairs,
    items: run.centres.map(({ centre }) => items ?? centre.itemsPerDigest),
    share,
    numbers,
    places: Float64Array.from(described, (listing, l) => freePlaces(listing, applicantsAt(l), numbers)),
    first: Float64Array.from(described, (_, l) =>
      hasAny(applicantsAt(l)) ? 0 : numbers.firstApplicant + (isFirst(l) ? numbers.firstTime : 0),
    ),
    municipalities: municipalitiesOf(people, pairs, share),
  };
};

export const noLoad = ({ places, municipalities }: Market): Load => ({
  applications: new Float64Array(places.length),
  byNeed: new Float64Array(places.length),
  showings: new Float64Array(places.length),
  taken: new Float64Array(municipalities.people.length),
});

const add = (to: Float64Array, at: number, value: number): void => {
  to[at] = (to[at] as number) + value;
};

/**
 * Goes through what the sample would be sent under an exposure, and adds up its answers for all people.
 * @param applying how often people apply who read what appeals to them wholly
 */
export const loadOf = (market: Market, exposure: Exposure, applying: number): Load => {
  const { share, numbers, municipalities } = market;
  const load = noLoad(market);
  const appeal = tableByScore(responseModel(numbers).appeal);
  const read = Float64Array.from(numbers.read, (chance) => (chance * applying) / share);
  digestsOfPairs(market, exposure, (_, { places, scores, count }, { municipality }) => {
    const own = municipalities.numbers.get(municipality) ?? 0;
    const need = needOf(exposure, municipality);
    for (let n = 0; n < count; n += 1) {
      const l = places[n] as number;
      const answers = (read[n] ?? 0) * (appeal[(scores[n] as number) - lowestScore] as number);
      add(load.applications, l, answers);
      add(load.byNeed, l, answers * need);
      add(load.showings, l, 1 / share);
      add(load.taken, own, answers * (exposure.success[l] as number));
    }
  });
  return load;
};

export const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** How often people apply who read what appeals to them wholly: so that digests by the fit alone bring as many as is known. */
export const applyingOf = (market: Market): number => {
  const ifAllApplied = total(loadOf(market, byFitAlone(market.places.length), 1).applications);
  const digests = total(market.municipalities.people);
  return ifAllApplied === 0 ? 0 : (market.numbers.applicationRate * digests) / ifAllApplied;
};
