import { blocksOf, leastMetres } from "./blocks.ts";
import { rowBits } from "./listing-rows.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { atHome, barredByArea, isElsewhere, metresTo } from "./ways.ts";

/** What people of a group could reach and are let in to by where they live, in words of 32 listings. */
export interface Reachable {
  /** Turns to a group. Groups of one home come one after the other. */
  readonly group: (group: PeopleGroup) => void;
  /** Words with something reachable, and their bits; `count()` of them. */
  readonly words: Int32Array;
  readonly bits: Int32Array;
  readonly count: () => number;
  /** By place, for what is reachable: see {@link metresTo}. */
  readonly metres: () => Int32Array;
}

/** More metres than anybody travels. */
const noWay = 0x7fffffff;

const isSameHome = (a: PeopleGroup | undefined, b: PeopleGroup): boolean => a?.home === b.home && a.centre === b.centre;

/** The ways from one home after the other, worked out word by word when first asked for. */
const waysFromHome = (run: MatchRun, words: number) => {
  const { listings } = run;
  const metres = new Int32Array(words * rowBits).fill(noWay);
  const elsewhere = new Int32Array(words);
  const workedOut = new Uint8Array(words);

  const workOut = (group: PeopleGroup, word: number): void => {
    const end = Math.min(listings.count, (word + 1) * rowBits);
    elsewhere[word] = 0;
    for (let l = word * rowBits; l < end; l += 1) {
      const way = metresTo(group, run, l);
      const isBarred = listings.barred[l] !== 0 || barredByArea(group, run, l, way) !== undefined;
      metres[l] = isBarred ? noWay : way;
      if (way !== atHome && isElsewhere(group, listings, l))
        elsewhere[word] = (elsewhere[word] as number) | (1 << (l & 31));
    }
    workedOut[word] = 1;
  };

  return {
    metres,
    moveHome: () => {
      workedOut.fill(0);
    },
    /** Bits of what is within a group's reach. */
    within: (group: PeopleGroup, word: number): number => {
      // What lies outside their area is worked out for all of the home, and left out below for who does not go there.
      if (workedOut[word] === 0) workOut({ ...group, outsideOwnAreaOk: true }, word);
      const tooFar = group.reach + 1;
      const from = word * rowBits;
      let found = 0;
      for (let bit = 0; bit < rowBits; bit += 1) found |= (((metres[from + bit] as number) - tooFar) >>> 31) << bit;
      return group.outsideOwnAreaOk ? found : found & ~(elsewhere[word] as number);
    },
  };
};

/** Finds what each group could reach: a listing's block first, then the listing, then the rules about areas. */
export const reachableOf = (run: MatchRun): Reachable => {
  const blocks = blocksOf(run.listings);
  const words = new Int32Array(blocks.length);
  const bits = new Int32Array(blocks.length);
  const nearest = new Float64Array(blocks.length);
  // Who handles a computer has a shorter way to what may be held from home.
  const ways = { travelling: waysFromHome(run, blocks.length), atHome: waysFromHome(run, blocks.length) };
  let home: PeopleGroup | undefined;
  let current = ways.travelling;
  let count = 0;

  const moveHome = (group: PeopleGroup): void => {
    home = group;
    ways.travelling.moveHome();
    ways.atHome.moveHome();
    for (const [word, block] of blocks.entries()) nearest[word] = leastMetres(block, group);
  };

  const turnTo = (group: PeopleGroup): void => {
    if (!isSameHome(home, group)) moveHome(group);
    current = group.atHome ? ways.atHome : ways.travelling;
    count = 0;
    for (let word = 0; word < blocks.length; word += 1) {
      if ((nearest[word] as number) > group.reach) continue;
      const found = current.within(group, word);
      if (found === 0) continue;
      words[count] = word;
      bits[count] = found;
      count += 1;
    }
  };

  return { group: turnTo, words, bits, count: () => count, metres: () => current.metres };
};
