import { someBit } from "./bit-sums.ts";
import type { ListingTable } from "./listing-columns.ts";
import { rowBits } from "./listing-rows.ts";
import { holding } from "./listing-table.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { reachClass } from "./reach-class.ts";
import { moveTo, takeWithin, waysFromHome } from "./ways-from-home.ts";

/** What people of a group could reach and are let in to by where they live, in words of 32 listings. */
export interface Reachable {
  /** Words with something reachable, and their bits; the first `count`. */
  readonly words: Int32Array;
  readonly bits: Int32Array;
  count: number;
  /** By place, for what is reachable: see `metresTo`. */
  metres: Int32Array;
}

/** Those that may be held from home by who handles a computer: one bit a listing. */
export const hybridBits = ({ holding: held, count }: ListingTable): Int32Array => {
  const bits = new Int32Array(Math.ceil(count / rowBits));
  held.forEach((one, l) => {
    if (one === holding.hybrid) bits[l >>> 5] = (bits[l >>> 5] as number) | (1 << (l & 31));
  });
  return bits;
};

/**
 * Finds what each group could reach: a listing's block first, then the listing, then the rules about areas. To be asked for
 * the groups of one home one after the other, from the least reach to the farthest; what it gives is written anew each time.
 */
export const reachableOf = (run: MatchRun): ((group: PeopleGroup) => Reachable) => {
  const most = run.index.blocks.length;
  const ways = waysFromHome(run);
  const noHybrid = new Int32Array(most);
  const found: Reachable = { words: new Int32Array(most), bits: new Int32Array(most), count: 0, metres: ways.metres };
  let home: PeopleGroup | undefined;

  /** Words with something in them, of what the home's ways have taken and what is held from home. */
  const gather = (group: PeopleGroup, fromHome: Int32Array): void => {
    const { bits, elsewhere, open, lookedAt, lookedAtCount } = ways;
    const { words, bits: reached } = found;
    const outside = group.outsideOwnAreaOk ? 0 : -1;
    let count = 0;
    for (let n = 0; n < lookedAtCount; n += 1) {
      const word = lookedAt[n] as number;
      const held = (open[word] as number) & (fromHome[word] as number);
      const within = ((bits[word] as number) & ~((elsewhere[word] as number) & outside)) | held;
      words[count] = word;
      reached[count] = within;
      count += someBit(within);
    }
    found.count = count;
    found.metres = group.atHome ? ways.metresFromHome : ways.metres;
  };

  return (group) => {
    if (home?.home !== group.home || home.centre !== group.centre) moveTo(ways, run, group);
    home = group;
    takeWithin(ways, run, group, reachClass(group.reach));
    gather(group, group.atHome ? run.index.hybrid : noHybrid);
    return found;
  };
};
