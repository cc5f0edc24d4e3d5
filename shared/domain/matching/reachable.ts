import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { reachClass } from "./reach-class.ts";
import { type WaysFromHome, waysFromHome } from "./ways-from-home.ts";

/** What people of a group could reach and are let in to by where they live, in words of 32 listings. */
export interface Reachable {
  /** Turns to a group. Groups of one home come one after the other, from the least reach to the farthest. */
  readonly group: (group: PeopleGroup) => void;
  /** Words with something reachable, and their bits; `count()` of them. */
  readonly words: Int32Array;
  readonly bits: Int32Array;
  readonly count: () => number;
  /** By place, for what is reachable: see `metresTo`. */
  readonly metres: () => Int32Array;
}

const isSameHome = (a: PeopleGroup | undefined, b: PeopleGroup): boolean => a?.home === b.home && a.centre === b.centre;

/** Finds what each group could reach: a listing's block first, then the listing, then the rules about areas. */
export const reachableOf = (run: MatchRun): Reachable => {
  const { blocks, letIn } = run.index;
  const words = new Int32Array(blocks.length);
  const bits = new Int32Array(blocks.length);
  // Who handles a computer has a shorter way to what may be held from home.
  const ways = [false, true].map(() => ({
    from: waysFromHome(run, blocks, letIn),
    home: undefined as PeopleGroup | undefined,
  }));
  let metres = ways[0]?.from.metres as Int32Array;
  let count = 0;

  const waysOf = (group: PeopleGroup): WaysFromHome => {
    const kept = ways[Number(group.atHome)] as (typeof ways)[number];
    if (!isSameHome(kept.home, group)) kept.from.moveTo(group);
    kept.home = group;
    return kept.from;
  };

  const turnTo = (group: PeopleGroup): void => {
    const from = waysOf(group);
    from.takeWithin(reachClass(group.reach));
    metres = from.metres;
    count = 0;
    const taken = from.count();
    for (let n = 0; n < taken; n += 1) {
      const word = from.words[n] as number;
      const left = from.bits[word] as number;
      const found = group.outsideOwnAreaOk ? left : left & ~(from.elsewhere[word] as number);
      if (found === 0) continue;
      words[count] = word;
      bits[count] = found;
      count += 1;
    }
  };

  return { group: turnTo, words, bits, count: () => count, metres: () => metres };
};
