import { type blocksOf, leastMetres } from "./blocks.ts";
import { rowBits } from "./listing-rows.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { farthestOf, reachClass, reachClasses } from "./reach-class.ts";
import { atHome, barredByArea, isElsewhere, metresTo } from "./ways.ts";

/** More metres than anybody travels. */
const noWay = 0x7fffffff;
const none = -1;

/**
 * The ways from one home after the other. Its groups come from the least reach to the farthest, so each is given what those
 * before it had, and what lies in the classes of ways that they did not come to; see `reach-class.ts`.
 */
export interface WaysFromHome {
  readonly moveTo: (home: PeopleGroup) => void;
  /** Lets in all that lies in a class of ways or below. */
  readonly letIn: (reach: number) => void;
  /** The first `count()` of these words have something that was let in. */
  readonly words: Int32Array;
  readonly count: () => number;
  /** By word: what was let in, and what is in another municipality than the home. */
  readonly bits: Int32Array;
  readonly elsewhere: Int32Array;
  /** By place of a listing that was let in; see `metresTo`. */
  readonly metres: Int32Array;
}

export const waysFromHome = (run: MatchRun, blocks: ReturnType<typeof blocksOf>): WaysFromHome => {
  const { listings } = run;
  const words = new Int32Array(blocks.length);
  const bits = new Int32Array(blocks.length);
  const elsewhere = new Int32Array(blocks.length);
  const metres = new Int32Array(blocks.length * rowBits);
  /** Metres to the nearest point of each block, until its listings have been looked at. */
  const nearest = new Float64Array(blocks.length);
  // Listings that were looked at but not let in, as a chain for each class.
  const firstOf = new Int32Array(reachClasses);
  const after = new Int32Array(blocks.length * rowBits);
  let home: PeopleGroup | undefined;
  let letInTo = none;
  let count = 0;

  const take = (l: number): void => {
    const word = l >>> 5;
    if (bits[word] === 0) {
      words[count] = word;
      count += 1;
    }
    bits[word] = (bits[word] as number) | (1 << (l & 31));
  };

  /** Metres to a listing; {@link noWay} where people of the home are not let in. */
  const wayTo = (group: PeopleGroup, l: number): number => {
    // Asked before the way is worked out, since many listings are for the people of one municipality.
    if (listings.barred[l] !== 0 || listings.residentsOf[l]?.has(group.municipality) === false) return noWay;
    const way = metresTo(group, run, l);
    return barredByArea(group, run, l, way) === undefined ? way : noWay;
  };

  const takeOrKeep = (l: number, own: number, reach: number): void => {
    if (own <= reach) take(l);
    else {
      after[l] = firstOf[own] as number;
      firstOf[own] = l;
    }
  };

  const lookAt = (group: PeopleGroup, word: number, reach: number): void => {
    const end = Math.min(listings.count, (word + 1) * rowBits);
    let outside = 0;
    for (let l = word * rowBits; l < end; l += 1) {
      const way = wayTo(group, l);
      metres[l] = way;
      if (way === noWay) continue;
      if (way !== atHome && isElsewhere(group, listings, l)) outside |= 1 << (l & 31);
      takeOrKeep(l, reachClass(way), reach);
    }
    elsewhere[word] = outside;
    nearest[word] = Number.POSITIVE_INFINITY;
  };

  const moveTo = (group: PeopleGroup): void => {
    // What lies outside their area is worked out for all of the home, and left out where somebody does not go there.
    home = { ...group, outsideOwnAreaOk: true };
    for (let n = 0; n < count; n += 1) bits[words[n] as number] = 0;
    count = 0;
    letInTo = none;
    firstOf.fill(none);
    for (let word = 0; word < blocks.length; word += 1)
      nearest[word] = leastMetres(blocks[word] as (typeof blocks)[number], group);
  };

  const takeChain = (own: number): void => {
    for (let l = firstOf[own] as number; l !== none; l = after[l] as number) take(l);
  };

  const letIn = (reach: number): void => {
    if (home === undefined || reach <= letInTo) return;
    for (let own = letInTo + 1; own <= reach; own += 1) takeChain(own);
    const farthest = farthestOf(reach);
    for (let word = 0; word < blocks.length; word += 1)
      if ((nearest[word] as number) <= farthest) lookAt(home, word, reach);
    letInTo = reach;
  };

  return { moveTo, letIn, words, count: () => count, bits, elsewhere, metres };
};
