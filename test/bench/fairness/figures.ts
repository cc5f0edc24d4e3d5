import { fitOf, tableByScore } from "../../../shared/domain/matching/exposure.ts";
import type { Market } from "../../../shared/domain/matching/market.ts";
import { expectedFilled } from "../../../shared/domain/matching/poisson.ts";
import { responseModel } from "../../../shared/domain/matching/response-model.ts";
import { lowestScore, missCost, mostPoints } from "../../../shared/domain/matching/score.ts";
import { type Applications, answersTo, type Behaviour } from "./behaviour.ts";
import { evenly } from "./chances.ts";
import type { Digests } from "./digests.ts";

/** What comes of a way of ranking; numbers of people and places are means of several runs. */
export interface Figures {
  readonly applications: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly listingsWithApplicant: number;
  /** Accepted for each 100 people with a digest: in the municipality with fewest, and in the middle one. */
  readonly worstMunicipality: number;
  readonly medianMunicipality: number;
  /** Showings for each place that 99 % of listings stay below. */
  readonly p99Showings: number;
  readonly meanFit: number;
  readonly meanPoints: number;
  /** Shares of items that miss 0, 1 and 2 soft conditions. */
  readonly misses: readonly number[];
  readonly items: number;
  /** People with something feasible who get nothing. */
  readonly leftEmpty: number;
  /** Places filled as the engine's own model expects it: what the certified bound is about. */
  readonly expectedFilled: number;
}

/**
 * Fit on a scale that begins at the least that is ever shown: points, and 60 for each of the two soft conditions that may be
 * missed and is not.
 */
export const fitShown = (score: number): number => fitOf(score) - fitOf(-2 * missCost);

const missesOf = (score: number): number => (score < 0 ? Math.ceil(-score / missCost) : 0);

const municipalitiesOf = ({ people }: Market): Uint32Array => {
  const codes = new Uint32Array(people.count);
  for (const { from, to, municipality } of people.groups) codes.fill(municipality, from, to);
  return codes;
};

/** Who is taken: everybody where there is room, else by lot. */
const accepted = ({ people, places }: Applications, market: Market, seed: number): number[] => {
  const byListing = new Map<number, number[]>();
  places.forEach((l, n) => {
    const known = byListing.get(l);
    if (known) known.push(people[n] as number);
    else byListing.set(l, [people[n] as number]);
  });
  return [...byListing].flatMap(([l, applicants]) =>
    applicants
      .map((p) => [evenly(market.people.record[p] as number, l, seed * 64), p] as const)
      .sort(([a], [b]) => a - b)
      .slice(0, market.places[l])
      .map(([, p]) => p),
  );
};

/** Fewer people than that say nothing about a municipality. */
const leastPeople = 1_000;

const municipalRates = (market: Market, digests: Digests, taken: readonly number[], runs: number): number[] => {
  const codes = municipalitiesOf(market);
  const people = new Map<number, number>();
  const matches = new Map<number, number>();
  const addTo = (map: Map<number, number>, p: number) =>
    map.set(codes[p] as number, (map.get(codes[p] as number) ?? 0) + 1);
  for (let p = 0; p < market.people.count; p += 1) if ((digests.counts[p] as number) > 0) addTo(people, p);
  for (const p of taken) addTo(matches, p);
  const least = Math.min(leastPeople, market.people.count / 100);
  return [...people]
    .filter(([, count]) => count >= least)
    .map(([code, count]) => (100 * (matches.get(code) ?? 0)) / runs / count)
    .sort((a, b) => a - b);
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What does not depend on how people answer. */
const shownFigures = (market: Market, { items, counts, places, scores }: Digests, applying: number) => {
  const { pairs, numbers, run } = market;
  const appeal = tableByScore(responseModel(numbers).appeal);
  const showings = new Float64Array(run.listings.count);
  const loads = new Float64Array(run.listings.count);
  const misses = [0, 0, 0];
  let [shown, fit, points, leftEmpty] = [0, 0, 0, 0];
  for (let p = 0; p < market.people.count; p += 1) {
    const count = counts[p] as number;
    if (count === 0 && (pairs.from[p + 1] as number) > (pairs.from[p] as number)) leftEmpty += 1;
    for (let n = 0; n < count; n += 1) {
      const [l, score] = [places[p * items + n] as number, scores[p * items + n] as number];
      shown += 1;
      fit += fitShown(score);
      points += score & mostPoints;
      misses[missesOf(score)] = (misses[missesOf(score)] ?? 0) + 1;
      showings[l] = (showings[l] as number) + 1;
      loads[l] = (loads[l] as number) + applying * (numbers.read[n] ?? 0) * (appeal[score - lowestScore] as number);
    }
  }
  const perPlace = showings.map((count, l) => count / Math.max(1, market.places[l] as number)).sort();
  return {
    p99Showings: perPlace[Math.floor(perPlace.length * 0.99)] ?? 0,
    meanFit: fit / shown,
    meanPoints: points / shown,
    misses: misses.map((count) => count / shown),
    items: shown,
    leftEmpty,
    expectedFilled: loads.reduce((sum, load, l) => sum + expectedFilled(load, market.places[l] as number), 0),
  };
};

/** @param seeds one run of everybody's behaviour each */
export const figuresOf = (
  market: Market,
  digests: Digests,
  behaviour: Behaviour,
  applying: number,
  seeds: readonly number[],
): Figures => {
  const runs = seeds.map((seed) => {
    const applications = answersTo(digests, market, behaviour, seed);
    return { applications, taken: accepted(applications, market, seed) };
  });
  const rates = municipalRates(
    market,
    digests,
    runs.flatMap(({ taken }) => taken),
    runs.length,
  );
  const applied = mean(runs.map(({ applications }) => applications.people.length));
  const taken = mean(runs.map((run) => run.taken.length));
  return {
    applications: applied,
    accepted: taken,
    rejected: applied - taken,
    listingsWithApplicant: mean(runs.map(({ applications }) => new Set(applications.places).size)),
    worstMunicipality: rates[0] ?? 0,
    medianMunicipality: rates[rates.length >> 1] ?? 0,
    ...shownFigures(market, digests, applying),
  };
};
