import { rowBits } from "./allow-rows.ts";
import { blocksOf, mayHold } from "./blocks.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { atHome, barredByArea, isElsewhere, metresTo } from "./ways.ts";

/** What people of a group could reach and are let in to by where they live, in words of 32 listings. */
export interface Reachable {
  /** Turns to a group. */
  readonly group: (group: PeopleGroup) => void;
  /** Words with something reachable, and their bits; `count()` of them. */
  readonly words: Int32Array;
  readonly bits: Int32Array;
  readonly count: () => number;
  /** By place, for what is reachable: see {@link metresTo}. */
  readonly metres: Int32Array;
}

/** More metres than anybody travels. */
const noWay = 0x7fffffff;

const isSameHome = (a: PeopleGroup, b: PeopleGroup): boolean => a.home === b.home && a.centre === b.centre;

/** Finds what each group could reach: a listing's block first, then the listing, then the rules about areas. */
export const reachableOf = (run: MatchRun): Reachable => {
  const { listings } = run;
  const blocks = blocksOf(listings);
  const words = new Int32Array(blocks.length);
  const bits = new Int32Array(blocks.length);
  const metres = new Int32Array(listings.count);
  const ways = new Int32Array(listings.count);
  const elsewhere = new Uint8Array(listings.count);
  /** For which home each word's ways are worked out; for those who handle a computer apart where that matters. */
  const workedOutFor = new Int32Array(blocks.length);
  let home = 0;
  let travelling: PeopleGroup | undefined;
  let count = 0;

  /** What is the same for all groups of a home: the way, and whether where they live lets them in. */
  const workOutWays = (group: PeopleGroup, from: number, end: number): void => {
    for (let l = from; l < end; l += 1) {
      const way = metresTo(group, run, l);
      const isBarred = listings.barred[l] !== 0 || barredByArea(group, run, l, way) !== undefined;
      ways[l] = isBarred ? noWay : way;
      elsewhere[l] = Number(way !== atHome && isElsewhere(group, listings, l));
    }
  };

  const bitsOf = (group: PeopleGroup, word: number): number => {
    const from = word * rowBits;
    const end = Math.min(listings.count, from + rowBits);
    const asker = blocks[word]?.hybrid && group.atHome ? -home : home;
    if (workedOutFor[word] !== asker && travelling !== undefined) {
      workOutWays(travelling, from, end);
      workedOutFor[word] = asker;
    }
    const { reach } = group;
    const mayGoElsewhere = Number(group.outsideOwnAreaOk);
    let found = 0;
    for (let l = from; l < end; l += 1) {
      const way = ways[l] as number;
      const isIn = way <= reach && (elsewhere[l] as number) <= mayGoElsewhere;
      metres[l] = way;
      found |= Number(isIn) << (l & 31);
    }
    return found;
  };

  const turnTo = (group: PeopleGroup): void => {
    if (travelling === undefined || !isSameHome(travelling, group)) home += 1;
    travelling = { ...group, outsideOwnAreaOk: true };
    count = 0;
    for (let word = 0; word < blocks.length; word += 1) {
      const block = blocks[word];
      if (block === undefined || !mayHold(block, group)) continue;
      const found = bitsOf(group, word);
      if (found === 0) continue;
      words[count] = word;
      bits[count] = found;
      count += 1;
    }
  };

  return { group: turnTo, words, bits, count: () => count, metres };
};
