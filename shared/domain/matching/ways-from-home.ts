import { type Block, leastMetres } from "./blocks.ts";
import { type EarthPoint, metresBetween } from "./earth.ts";
import type { ListingTable } from "./listing-columns.ts";
import { mark, rowBits } from "./listing-rows.ts";
import { holding } from "./listing-table.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { farthestOf, reachClass, reachClasses } from "./reach-class.ts";
import { atHome, isElsewhere, metresThere, unknownWay } from "./ways.ts";

const none = -1;

/**
 * The ways from one home after the other. Its groups come from the least reach to the farthest, so each is given what those
 * before it had, and what lies in the classes of ways that they did not come to; see `reach-class.ts`.
 */
export interface WaysFromHome {
  /** By word: what was taken, and what is in another municipality than the home and not online. */
  readonly bits: Int32Array;
  readonly elsewhere: Int32Array;
  /** What people of the home's municipality and centre are let in to; see `let-in.ts`. */
  open: Int32Array;
  /** By place of a listing that was taken, for who goes there; see `metresTo`. */
  readonly metres: Int32Array;
  /** The same for who takes part from home where that is possible. */
  readonly metresFromHome: Int32Array;
  /** Metres to the nearest point of each block, until its listings have been looked at. */
  readonly nearest: Float64Array;
  /** Words that have been looked at: the first `lookedAtCount`. */
  readonly lookedAt: Int32Array;
  lookedAtCount: number;
  // Listings that were looked at but not taken, as a chain for each class.
  readonly firstOf: Int32Array;
  readonly after: Int32Array;
  takenTo: number;
}

export const waysFromHome = ({ index: { blocks } }: MatchRun): WaysFromHome => ({
  bits: new Int32Array(blocks.length),
  elsewhere: new Int32Array(blocks.length),
  open: new Int32Array(blocks.length),
  metres: new Int32Array(blocks.length * rowBits),
  metresFromHome: new Int32Array(blocks.length * rowBits).fill(atHome),
  nearest: new Float64Array(blocks.length),
  lookedAt: new Int32Array(blocks.length),
  lookedAtCount: 0,
  firstOf: new Int32Array(reachClasses),
  after: new Int32Array(blocks.length * rowBits),
  takenTo: none,
});

/** Forgets the home before, and turns to that of a group. */
export const moveTo = (ways: WaysFromHome, { index: { blocks, letIn } }: MatchRun, home: PeopleGroup): void => {
  const { bits, firstOf, nearest } = ways;
  const open = letIn(home);
  bits.fill(0);
  firstOf.fill(none);
  ways.open = open;
  ways.takenTo = none;
  ways.lookedAtCount = 0;
  for (let word = 0; word < blocks.length; word += 1)
    nearest[word] = open[word] === 0 ? Number.POSITIVE_INFINITY : leastMetres(blocks[word] as Block, home);
};

/** Stands for the way to what nothing speaks for being in reach. */
const noWay = -3;

/** The way to a listing for who goes there, or {@link atHome} where nobody does. */
const wayTo = (home: PeopleGroup, listings: ListingTable, l: number, isOutside: boolean): number => {
  if (listings.holding[l] === holding.online) return atHome;
  const way = metresThere(home, listings, l, isOutside);
  return isOutside && way === unknownWay ? noWay : way;
};

/** Takes a listing whose way is within a class, or keeps it for later. */
const takeOrKeep = ({ bits, firstOf, after }: WaysFromHome, l: number, way: number, reach: number): void => {
  const own = reachClass(way);
  if (own <= reach) mark(bits, l, true);
  else {
    after[l] = firstOf[own] as number;
    firstOf[own] = l;
  }
};

const pointOf = ({ x, y, z }: ListingTable, l: number): EarthPoint => ({
  x: x[l] as number,
  y: y[l] as number,
  z: z[l] as number,
});

/** Place of the lowest of a word's bits. */
const lowest = (word: number, bits: number): number => word * rowBits + 31 - Math.clz32(bits & -bits);

/** Whether the ways to all listings of a block are straight lines out of a home's municipality: so it is with most. */
const isStraightOut = ({ onMap, municipalities }: Block, home: PeopleGroup): boolean =>
  onMap && home.located && !home.island && !municipalities.has(home.municipality);

const lookStraightOut = (
  ways: WaysFromHome,
  listings: ListingTable,
  home: PeopleGroup,
  word: number,
  reach: number,
): void => {
  const { metres, metresFromHome, open, elsewhere } = ways;
  for (let left = open[word] as number; left !== 0; left &= left - 1) {
    const l = lowest(word, left);
    const way = metresBetween(home, pointOf(listings, l));
    metres[l] = way;
    metresFromHome[l] = way;
    takeOrKeep(ways, l, way, reach);
  }
  elsewhere[word] = open[word] as number;
};

/** Works out the ways to the listings of a word. */
const lookAt = (ways: WaysFromHome, listings: ListingTable, home: PeopleGroup, word: number, reach: number): void => {
  const { metres, metresFromHome } = ways;
  const { holding: held } = listings;
  let outside = 0;
  for (let left = ways.open[word] as number; left !== 0; left &= left - 1) {
    const l = lowest(word, left);
    const isOutside = held[l] !== holding.online && isElsewhere(home, listings, l);
    const way = wayTo(home, listings, l, isOutside);
    if (way === noWay) continue;
    outside |= Number(isOutside) << (l & 31);
    metres[l] = way;
    if (held[l] === holding.onsite) metresFromHome[l] = way;
    takeOrKeep(ways, l, way, reach);
  }
  ways.elsewhere[word] = outside;
};

/** Takes all that lies in a class of ways or below. */
export const takeWithin = (
  ways: WaysFromHome,
  { listings, index: { blocks } }: MatchRun,
  home: PeopleGroup,
  reach: number,
): void => {
  const { bits, nearest, lookedAt, firstOf, after, takenTo } = ways;
  for (let own = takenTo + 1; own <= reach; own += 1)
    for (let l = firstOf[own] as number; l !== none; l = after[l] as number) mark(bits, l, true);
  if (reach <= takenTo) return;
  const farthest = farthestOf(reach);
  for (let word = 0; word < nearest.length; word += 1)
    if ((nearest[word] as number) <= farthest) {
      const look = isStraightOut(blocks[word] as Block, home) ? lookStraightOut : lookAt;
      look(ways, listings, home, word, reach);
      nearest[word] = Number.POSITIVE_INFINITY;
      lookedAt[ways.lookedAtCount] = word;
      ways.lookedAtCount += 1;
    }
  ways.takenTo = reach;
};
