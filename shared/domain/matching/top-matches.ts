import { candidatesOf } from "./candidates.ts";
import { lookCloser } from "./closer-look.ts";
import type { Exposure } from "./exposure.ts";
import type { MatchRun } from "./match-run.ts";
import type { Offers } from "./offers.ts";
import { type PeopleGroup, type PeopleTable, personCells } from "./people-columns.ts";
import { rankingOf, type Top } from "./ranking.ts";
import { reachableOf } from "./reachable.ts";
import { type Scorer, scorersBy } from "./scorer.ts";
import { shortlist } from "./shortlist.ts";

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
  const reachableFor = reachableOf(run);
  const list = shortlist(run.listings.count);
  const scorerFor = scorersBy(people, run);

  for (const group of people.groups) {
    const weights = run.centres[group.centre]?.weights;
    if (weights === undefined) continue;
    const by = scorerFor(weights);
    const reachable = reachableFor(group);
    for (let p = group.from; p < group.to; p += 1) {
      by.person(p, group);
      offers.person(p, weights, group);
      candidates.person(p, reachable);
      for (let misses = 0, most = offers.mayMiss(); misses <= most; misses += 1, most = offers.mayMiss()) {
        candidates.list(misses, list);
        lookCloser(people, run.listings, p * personCells, misses, most, list);
        by.score(list);
        offers.offer(list);
      }
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
