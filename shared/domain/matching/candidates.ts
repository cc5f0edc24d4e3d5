import { rowBits } from "./listing-rows.ts";
import type { MatchRun } from "./match-run.ts";
import { own, type PeopleTable, personCells } from "./people-columns.ts";
import { type Picked, personRows } from "./person-rows.ts";
import type { Reachable } from "./reachable.ts";

/** What is left for a person when rows have been put together, in words of 32 listings. */
export interface Candidates {
  /** Turns to a person, for whom this is reachable. */
  readonly person: (p: number, reachable: Reachable) => void;
  /** Words with something left, and how many there are. */
  readonly words: Int32Array;
  readonly count: () => number;
  /** Bits of the nth of these words that miss so many soft conditions, as far as rows tell; 7: as many or more. */
  readonly missing: (n: number, misses: number) => number;
}

/** Bits of a word that are in any of the rows. */
const inAny = (bits: Int32Array, { rows, count }: Picked, word: number): number => {
  let any = 0;
  for (let n = 0; n < count; n += 1) any |= bits[(rows[n] as number) + word] as number;
  return any;
};

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

export const candidatesOf = (people: PeopleTable, { listings, index }: MatchRun): Candidates => {
  const picked = personRows(people, index.rows);
  const most = Math.ceil(listings.count / rowBits);
  const words = new Int32Array(most);
  const allowed = new Int32Array(most);
  // How many conditions each of 32 listings misses, as three binary digits side by side.
  const ones = new Int32Array(most);
  const twos = new Int32Array(most);
  const fours = new Int32Array(most);
  let count = 0;

  /** Counts what the listings of a word miss, all 32 at once: adding by hand, with a carry from digit to digit. */
  const countMisses = (bits: Int32Array, word: number, hasWish: boolean): void => {
    const badTime = inAny(bits, picked.badTime, word);
    const other = hasWish ? ~inAny(bits, picked.wished, word) : 0;
    const farOff = inAny(bits, picked.farOff, word);
    let one = badTime ^ other;
    let two = badTime & other;
    const carried = one & farOff;
    one ^= farOff;
    two ^= carried;
    let four = 0;
    let more = 0;
    const { rows, count: rowCount } = picked.missed;
    for (let n = 0; n < rowCount; n += 1) {
      const miss = bits[(rows[n] as number) + word] as number;
      const toTwo = one & miss;
      const toFour = two & toTwo;
      one ^= miss;
      two ^= toTwo;
      more |= four & toFour;
      four ^= toFour;
    }
    ones[count] = one | more;
    twos[count] = two | more;
    fours[count] = four | more;
  };

  const turnTo = (p: number, reachable: Reachable): void => {
    picked.person(p);
    count = 0;
    const bits = picked.bits();
    const hasWish = people.cells[p * personCells + own.wishedGroups] !== 0;
    const reachableWords = reachable.count();
    for (let n = 0; n < reachableWords; n += 1) {
      const word = reachable.words[n] as number;
      const left = (reachable.bits[n] as number) & ~inAny(bits, picked.barred, word);
      if (left === 0) continue;
      words[count] = word;
      allowed[count] = withoutNotOffered(people, p, word, left);
      countMisses(bits, word, hasWish);
      count += 1;
    }
  };

  return {
    person: turnTo,
    words,
    count: () => count,
    missing: (n, misses) =>
      (allowed[n] as number) &
      ((ones[n] as number) ^ -(~misses & 1)) &
      ((twos[n] as number) ^ -((~misses >> 1) & 1)) &
      ((fours[n] as number) ^ -((~misses >> 2) & 1)),
  };
};
