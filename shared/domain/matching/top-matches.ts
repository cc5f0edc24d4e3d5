import { allowRows } from "./allow-rows.ts";
import type { Exposure } from "./exposure.ts";
import { rowCells } from "./listing-columns.ts";
import type { MatchRun } from "./match-run.ts";
import { numberGates } from "./number-gates.ts";
import { type PeopleGroup, type PeopleTable, personCells } from "./people-columns.ts";
import { rankingOf, type Top } from "./ranking.ts";
import { type Reachable, reachableOf } from "./reachable.ts";
import { type Scorer, scorer } from "./score.ts";
import type { Weights } from "./weights.ts";

/** Drops the listings that are not offered to a person out of a word's bits. */
const withoutNotOffered = (
  { notOffered, notOfferedFrom }: PeopleTable,
  p: number,
  word: number,
  bits: number,
): number => {
  let left = bits;
  const end = notOfferedFrom[p + 1] as number;
  for (let index = notOfferedFrom[p] as number; index < end; index += 1) {
    const place = (notOffered[index] as number) & 0x7fffffff;
    if (place >>> 5 === word) left &= ~(1 << (place & 31));
  }
  return left;
};

/** Takes in, for one person after the other, the listings that break no hard condition of theirs. */
export interface Offers {
  readonly person: (p: number, weights: Weights) => void;
  readonly offer: (l: number, score: number, metres: number) => void;
}

/**
 * Finds for each person all listings that break no hard condition, with their scores. People come group by group; what is
 * found for one depends on nobody else.
 *
 * How: what a home could reach is worked out once a group, as words of 32 listings. For each person the words are ANDed with
 * the rows of what they deny; what is left is tested by numbers (times, amounts, metres) and scored.
 */
export const offerAll = (
  people: PeopleTable,
  run: MatchRun,
  offers: Offers,
  visit: (p: number, group: PeopleGroup, scorer: Scorer) => void,
): void => {
  const rows = allowRows(people, run.listings);
  const reachable = reachableOf(run);
  const fits = numberGates(people, run.listings);
  const scorers = new Map<Weights, Scorer>();
  const found = new Int32Array(run.listings.count);

  /** Fills `found` with what a person's sets let through. */
  const findAllowed = (p: number, { words, bits, count }: Reachable): number => {
    let end = 0;
    rows.person(p);
    const wordCount = count();
    for (let index = 0; index < wordCount; index += 1) {
      const word = words[index] as number;
      let left = rows.left(word, bits[index] as number);
      if (left !== 0) left = withoutNotOffered(people, p, word, left);
      while (left !== 0) {
        const bit = 31 - Math.clz32(left);
        left ^= 1 << bit;
        found[end] = word * 32 + bit;
        end += 1;
      }
    }
    return end;
  };

  const offerFound = (p: number, end: number, { metres }: Reachable, by: Scorer): void => {
    const person = p * personCells;
    for (let index = 0; index < end; index += 1) {
      const l = found[index] as number;
      const way = metres[l] as number;
      const row = l * rowCells;
      if (fits(person, row, way)) offers.offer(l, by.score(row, way), way);
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
      offers.person(p, weights);
      offerFound(p, findAllowed(p, reachable), reachable, by);
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
