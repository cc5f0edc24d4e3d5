import { crowdThinner } from "./crowds.ts";
import { type Exposure, gainOf, needOf, sortByGain } from "./exposure.ts";
import type { FeasiblePairs } from "./feasible-pairs.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup, PeopleTable } from "./people-columns.ts";
import { type Ranking, rankingKept, rankingOf, type Top } from "./ranking.ts";
import type { Weights } from "./weights.ts";

/** What digests are made from. */
export interface DigestSources {
  readonly people: PeopleTable;
  readonly run: MatchRun;
  readonly pairs: FeasiblePairs;
  /** Longest digest of each centre, by its place. */
  readonly items: readonly number[];
}

/**
 * What each person would be sent under an exposure, in the order in which it is read: as from the engine, but from pairs found
 * before, and as if nobody had been shown anything of a series lately, nor were told of jobs besides. The metres of `top` say
 * nothing.
 */
export const digestsOfPairs = (
  { people, run, pairs: { from, places, scores }, items }: DigestSources,
  exposure: Exposure,
  visit: (p: number, top: Top, group: PeopleGroup) => void,
): void => {
  const most = Math.max(0, ...items);
  const [short, long] = [rankingOf(people, run, exposure, most), rankingOf(people, run, exposure, rankingKept)];
  const gain = gainOf(exposure);
  const thinOut = crowdThinner(run.listings.crowds);

  /** The first of a person's ranking, as far as the ranking is kept; without crowds. */
  const firstOf = (ranking: Ranking, p: number, group: PeopleGroup, weights: Weights, limit: number): Top => {
    ranking.person(p, weights, group);
    const end = from[p + 1] as number;
    for (let pair = from[p] as number; pair < end; pair += 1)
      ranking.take(places[pair] as number, scores[pair] as number, 0);
    const top = ranking.top();
    thinOut(top, limit);
    return top;
  };

  for (const group of people.groups) {
    const weights = run.centres[group.centre]?.weights;
    if (weights === undefined) continue;
    const limit = items[group.centre] ?? 0;
    const need = needOf(exposure, group.municipality);
    const gainHere = (l: number, score: number): number => gain(l, score, need);
    for (let p = group.from; p < group.to; p += 1) {
      let top = firstOf(short, p, group, weights, limit);
      // Not all pairs fitted into the short one, and some that did were of a crowd.
      if (top.count < limit && (from[p + 1] as number) - (from[p] as number) > most)
        top = firstOf(long, p, group, weights, limit);
      sortByGain(top, gainHere);
      visit(p, top, group);
    }
  }
};
