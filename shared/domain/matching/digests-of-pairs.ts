import { type Exposure, gainOf, needOf } from "./exposure.ts";
import type { FeasiblePairs } from "./feasible-pairs.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup, PeopleTable } from "./people-columns.ts";
import { rankingOf, type Top } from "./ranking.ts";

/** Puts a digest in the order in which it is read. */
const sortByGain = ({ places, scores, count }: Top, gain: (l: number, score: number) => number): void => {
  for (let n = 1; n < count; n += 1) {
    const [l, score] = [places[n] as number, scores[n] as number];
    const own = gain(l, score);
    let to = n;
    for (; to > 0 && gain(places[to - 1] as number, scores[to - 1] as number) < own; to -= 1) {
      places[to] = places[to - 1] as number;
      scores[to] = scores[to - 1] as number;
    }
    places[to] = l;
    scores[to] = score;
  }
};

/**
 * What each person would be sent under an exposure, in the order in which it is read: as from the engine, but from pairs found
 * before. The metres of `top` say nothing.
 */
export const digestsOfPairs = (
  people: PeopleTable,
  run: MatchRun,
  { from, places, scores }: FeasiblePairs,
  exposure: Exposure,
  items: number,
  visit: (p: number, top: Top, group: PeopleGroup) => void,
): void => {
  const ranking = rankingOf(people, run, exposure, items);
  const gain = gainOf(exposure);
  for (const group of people.groups) {
    const weights = run.centres[group.centre]?.weights;
    if (weights === undefined) continue;
    const need = needOf(exposure, group.municipality);
    const gainHere = (l: number, score: number): number => gain(l, score, need);
    for (let p = group.from; p < group.to; p += 1) {
      ranking.person(p, weights, group);
      const end = from[p + 1] as number;
      for (let pair = from[p] as number; pair < end; pair += 1)
        ranking.take(places[pair] as number, scores[pair] as number, 0);
      const top = ranking.top();
      sortByGain(top, gainHere);
      visit(p, top, group);
    }
  }
};
