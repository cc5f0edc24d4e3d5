import { candidatesOf } from "./candidates.ts";
import { closerLook } from "./closer-look.ts";
import type { Exposure } from "./exposure.ts";
import { rowCells } from "./listing-columns.ts";
import { rowBits } from "./listing-rows.ts";
import type { MatchRun } from "./match-run.ts";
import { type PeopleGroup, type PeopleTable, personCells } from "./people-columns.ts";
import { rankingOf, type Top } from "./ranking.ts";
import { reachableOf } from "./reachable.ts";
import { countedMisses, type Scorer, scoreOf, scorer } from "./score.ts";
import type { Weights } from "./weights.ts";

/** Takes in, for one person after the other, the listings that break no hard condition of theirs. */
export interface Offers {
  /** Turns to a person. */
  readonly person: (p: number, weights: Weights, group: PeopleGroup) => void;
  /** Whether something that misses so many soft conditions could still matter. */
  readonly mayTake: (misses: number) => boolean;
  /** Takes in a listing, by its place in the table. */
  readonly offer: (l: number, score: number, metres: number) => void;
}

/**
 * Finds for each person the listings that break no hard condition, and scores them. People come group by group; what is
 * found for one depends on nobody else.
 *
 * How: what a home could reach is worked out once a group, as words of 32 listings. Each person picks rows of bits: of the
 * listings that break a condition of theirs. Hard rows are taken away from the words, soft ones are added up, so that those
 * that miss least come first; those that miss more are not even looked at where better ones have filled all places. What is
 * left is looked at closely (way, days that may be chosen) and gets its points.
 */
export const offerAll = (
  people: PeopleTable,
  run: MatchRun,
  offers: Offers,
  visit: (p: number, group: PeopleGroup, scorer: Scorer) => void,
): void => {
  const candidates = candidatesOf(people, run);
  const reachable = reachableOf(run);
  const look = closerLook(people, run.listings);
  const scorers = new Map<Weights, Scorer>();

  const lookAt = (person: number, l: number, way: number, misses: number, by: Scorer): void => {
    const row = l * rowCells;
    if (!look.fits(person, row, way)) return;
    const missed = misses + look.misses(person, row, way);
    if (offers.mayTake(missed)) offers.offer(l, scoreOf(by.points(row, way), missed), way);
  };

  /** Looks at those that miss so many soft conditions by their rows. */
  const lookAtMissing = (person: number, misses: number, by: Scorer): void => {
    const count = candidates.count();
    const metres = reachable.metres();
    for (let n = 0; n < count; n += 1) {
      const first = (candidates.words[n] as number) * rowBits;
      let left = candidates.missing(n, misses);
      while (left !== 0) {
        const bit = 31 - Math.clz32(left);
        left ^= 1 << bit;
        lookAt(person, first + bit, metres[first + bit] as number, misses, by);
      }
    }
  };

  for (const group of people.groups) {
    const weights = run.centres[group.centre]?.weights;
    if (weights === undefined) continue;
    const by = scorers.get(weights) ?? scorer(people, run, weights);
    scorers.set(weights, by);
    reachable.group(group);
    for (let p = group.from; p < group.to; p += 1) {
      by.person(p, group);
      offers.person(p, weights, group);
      candidates.person(p, reachable);
      for (let misses = 0; misses <= countedMisses && offers.mayTake(misses); misses += 1)
        lookAtMissing(p * personCells, misses, by);
      visit(p, group, by);
    }
  }
};

/**
 * Finds each person's best listings: of all that break no hard condition and miss few enough soft ones, the first `k` by
 * {@link Exposure}, ties by id.
 */
export const topMatches = (
  people: PeopleTable,
  run: MatchRun,
  exposure: Exposure,
  k: number,
  visit: (p: number, group: PeopleGroup, top: Top, scorer: Scorer) => void,
): void => {
  const ranking = rankingOf(people, run, exposure, k);
  offerAll(people, run, ranking, (p, group, by) => visit(p, group, ranking.top(), by));
};
