import { type Block, leastMetres } from "./blocks.ts";
import { rowBits } from "./listing-rows.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { farthestOf, reachClass, reachClasses } from "./reach-class.ts";
import { atHome, isElsewhere, metresTo, unknownWay } from "./ways.ts";

const none = -1;

/**
 * The ways from one home after the other. Its groups come from the least reach to the farthest, so each is given what those
 * before it had, and what lies in the classes of ways that they did not come to; see `reach-class.ts`.
 */
export interface WaysFromHome {
  readonly moveTo: (home: PeopleGroup) => void;
  /** Takes all that lies in a class of ways or below. */
  readonly takeWithin: (reach: number) => void;
  /** The first `count()` of these words have something that was taken. */
  readonly words: Int32Array;
  readonly count: () => number;
  /** By word: what was taken, and what is in another municipality than the home. */
  readonly bits: Int32Array;
  readonly elsewhere: Int32Array;
  /** By place of a listing that was taken; see `metresTo`. */
  readonly metres: Int32Array;
}

/** @param letIn see `let-in.ts` */
export const waysFromHome = (
  run: MatchRun,
  blocks: readonly Block[],
  letIn: (group: PeopleGroup) => Int32Array,
): WaysFromHome => {
  const { listings } = run;
  const words = new Int32Array(blocks.length);
  const bits = new Int32Array(blocks.length);
  const elsewhere = new Int32Array(blocks.length);
  const metres = new Int32Array(blocks.length * rowBits);
  /** Metres to the nearest point of each block, until its listings have been looked at. */
  const nearest = new Float64Array(blocks.length);
  // Listings that were looked at but not taken, as a chain for each class.
  const firstOf = new Int32Array(reachClasses);
  const after = new Int32Array(blocks.length * rowBits);
  let home: PeopleGroup | undefined;
  let open: Int32Array = new Int32Array();
  let takenTo = none;
  let count = 0;

  const take = (l: number): void => {
    const word = l >>> 5;
    if (bits[word] === 0) {
      words[count] = word;
      count += 1;
    }
    bits[word] = (bits[word] as number) | (1 << (l & 31));
  };

  const takeOrKeep = (l: number, own: number, reach: number): void => {
    if (own <= reach) take(l);
    else {
      after[l] = firstOf[own] as number;
      firstOf[own] = l;
    }
  };

  const lookAt = (group: PeopleGroup, word: number, reach: number): void => {
    let outside = 0;
    for (let left = open[word] as number; left !== 0; left &= left - 1) {
      const l = word * rowBits + 31 - Math.clz32(left & -left);
      const way = metresTo(group, run, l);
      if (way !== atHome && isElsewhere(group, listings, l)) {
        if (way === unknownWay) continue;
        outside |= 1 << (l & 31);
      }
      metres[l] = way;
      takeOrKeep(l, reachClass(way), reach);
    }
    elsewhere[word] = outside;
    nearest[word] = Number.POSITIVE_INFINITY;
  };

  const moveTo = (group: PeopleGroup): void => {
    home = group;
    open = letIn(group);
    for (let n = 0; n < count; n += 1) bits[words[n] as number] = 0;
    count = 0;
    takenTo = none;
    firstOf.fill(none);
    for (let word = 0; word < blocks.length; word += 1)
      nearest[word] = open[word] === 0 ? Number.POSITIVE_INFINITY : leastMetres(blocks[word] as Block, group);
  };

  const takeChain = (own: number): void => {
    for (let l = firstOf[own] as number; l !== none; l = after[l] as number) take(l);
  };

  const takeWithin = (reach: number): void => {
    if (home === undefined || reach <= takenTo) return;
    for (let own = takenTo + 1; own <= reach; own += 1) takeChain(own);
    const farthest = farthestOf(reach);
    for (let word = 0; word < blocks.length; word += 1)
      if ((nearest[word] as number) <= farthest) lookAt(home, word, reach);
    takenTo = reach;
  };

  return { moveTo, takeWithin, words, count: () => count, bits, elsewhere, metres };
};
