import { someBit } from "./bit-sums.ts";
import { rowBits } from "./listing-rows.ts";
import type { MatchRun } from "./match-run.ts";
import { own, type PeopleTable, personCells } from "./people-columns.ts";
import { type Picked, type Picks, pickRows, picks } from "./person-rows.ts";
import type { Reachable } from "./reachable.ts";
import type { Shortlist } from "./shortlist.ts";

/** What is left for a person when rows have been put together, in words of 32 listings. */
export interface Candidates {
  /** Turns to a person, for whom this is reachable. */
  readonly person: (p: number, reachable: Reachable) => void;
  /** Lists those that miss so many soft conditions, as far as rows tell; 7: as many or more. */
  readonly list: (misses: number, list: Shortlist) => void;
}

/** Words with something left for a person: the first `count`. */
interface Left {
  readonly words: Int32Array;
  readonly allowed: Int32Array;
  // How many conditions each of 32 listings misses, as three binary digits side by side.
  readonly ones: Int32Array;
  readonly twos: Int32Array;
  readonly fours: Int32Array;
  count: number;
  /** By place: see `metresTo`. */
  metres: Int32Array;
}

/** Bits of a word that are in any of the rows. */
const inAny = (bits: Int32Array, rows: Int32Array, count: number, word: number): number => {
  let any = 0;
  for (let n = 0; n < count; n += 1) any |= bits[(rows[n] as number) + word] as number;
  return any;
};

/** Keeps of what is reachable the words with something that none of a person's rows bars. */
const keepAllowed = (
  left: Left,
  { words, bits, count, metres }: Reachable,
  barred: Picked,
  rowsOfBits: Int32Array,
): void => {
  const { words: keptWords, allowed } = left;
  const { rows, count: rowCount } = barred;
  let kept = 0;
  for (let n = 0; n < count; n += 1) {
    const word = words[n] as number;
    const free = (bits[n] as number) & ~inAny(rowsOfBits, rows, rowCount, word);
    keptWords[kept] = word;
    allowed[kept] = free;
    kept += someBit(free);
  }
  left.count = kept;
  left.metres = metres;
};

/** Drops the listings that are not offered to a person. */
const dropNotOffered = (
  { words, allowed, count }: Left,
  { notOffered, notOfferedFrom }: PeopleTable,
  p: number,
): void => {
  const end = notOfferedFrom[p + 1] as number;
  for (let index = notOfferedFrom[p] as number; index < end; index += 1) {
    const place = (notOffered[index] as number) & 0x7fffffff;
    const word = place >>> 5;
    for (let n = 0; n < count; n += 1)
      if (words[n] === word) allowed[n] = (allowed[n] as number) & ~(1 << (place & 31));
  }
};

/** Counts what the listings of a word miss, all 32 at once: adding by hand, with a carry from digit to digit. */
const countMisses = (left: Left, bits: Int32Array, picked: Picks, wishes: number): void => {
  const { words, ones, twos, fours, count } = left;
  const { badTime, wished, farOff, missed } = picked;
  const [badTimeRows, badTimeCount] = [badTime.rows, badTime.count];
  const [wishedRows, wishedCount] = [wished.rows, wished.count];
  const [farOffRows, farOffCount] = [farOff.rows, farOff.count];
  const [missedRows, missedCount] = [missed.rows, missed.count];
  for (let n = 0; n < count; n += 1) {
    const word = words[n] as number;
    const bad = inAny(bits, badTimeRows, badTimeCount, word);
    const other = wishes & ~inAny(bits, wishedRows, wishedCount, word);
    const far = inAny(bits, farOffRows, farOffCount, word);
    let one = bad ^ other;
    let two = bad & other;
    const carried = one & far;
    one ^= far;
    two ^= carried;
    let four = 0;
    let more = 0;
    for (let m = 0; m < missedCount; m += 1) {
      const miss = bits[(missedRows[m] as number) + word] as number;
      const toTwo = one & miss;
      const toFour = two & toTwo;
      one ^= miss;
      two ^= toTwo;
      more |= four & toFour;
      four ^= toFour;
    }
    ones[n] = one | more;
    twos[n] = two | more;
    fours[n] = four | more;
  }
};

/** All bits where a binary digit of a number is not set. */
const unless = (number: number, digit: number): number => ((number >>> digit) & 1) - 1;

const listMissing = (
  { words, allowed, ones, twos, fours, count, metres: metresTo }: Left,
  number: number,
  list: Shortlist,
): void => {
  const { places, metres } = list;
  const [notOne, notTwo, notFour] = [unless(number, 0), unless(number, 1), unless(number, 2)];
  let found = 0;
  for (let n = 0; n < count; n += 1) {
    const first = (words[n] as number) * rowBits;
    let left =
      (allowed[n] as number) &
      ((ones[n] as number) ^ notOne) &
      ((twos[n] as number) ^ notTwo) &
      ((fours[n] as number) ^ notFour);
    while (left !== 0) {
      const bit = 31 - Math.clz32(left);
      left ^= 1 << bit;
      places[found] = first + bit;
      metres[found] = metresTo[first + bit] as number;
      found += 1;
    }
  }
  list.count = found;
};

export const candidatesOf = (people: PeopleTable, { listings, index: { rows } }: MatchRun): Candidates => {
  const most = Math.ceil(listings.count / rowBits);
  const picked = picks(people, rows);
  const column = (): Int32Array => new Int32Array(most);
  const left: Left = {
    words: column(),
    allowed: column(),
    ones: column(),
    twos: column(),
    fours: column(),
    count: 0,
    metres: column(),
  };
  return {
    person: (p, reachable) => {
      pickRows(picked, people, rows, p);
      const bits = rows.bits();
      keepAllowed(left, reachable, picked.barred, bits);
      dropNotOffered(left, people, p);
      countMisses(left, bits, picked, people.cells[p * personCells + own.wishedGroups] === 0 ? 0 : -1);
    },
    list: (misses, list) => listMissing(left, misses, list),
  };
};
