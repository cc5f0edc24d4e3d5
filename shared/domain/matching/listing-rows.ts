import { type ListingTable, rowCells } from "./listing-columns.ts";

/** Listings a word of a row. */
export const rowBits = 32;

/** Stands for the row of no listing: whoever picks rows may pass over it. */
export const noRow = -1;
const notMade = -2;

/**
 * Sets of listings as rows of bits, one bit a listing, all in one array: word `w` of a row is `bits()[row + w]`. Of all the
 * values that people might have few occur, so a row is made when it is first asked for.
 */
export interface ListingRows {
  readonly bits: () => Int32Array;
  /** Those that need something of a byte of features; the byte is not 0. */
  readonly needing: (byte: number, value: number) => number;
  /** Those whose numbers break a rule, for each value that a person may have; `row` is where the numbers begin. */
  readonly breaking: (rule: (value: number, cells: Int32Array, row: number) => boolean) => (value: number) => number;
}

/** Most numbers that people name are below this; most of the others are the one that stands for "not said". */
const smallNumbers = 2_048;

/** Keeps what was made for each of some whole numbers from 0 on. */
const remembered = (make: (value: number) => number): ((value: number) => number) => {
  const small = new Int32Array(smallNumbers).fill(notMade);
  const large = new Map<number, number>();
  let [lastLarge, rowOfLast] = [-1, noRow];
  const findLarge = (value: number): number => {
    if (value === lastLarge) return rowOfLast;
    const made = large.get(value) ?? make(value);
    large.set(value, made);
    [lastLarge, rowOfLast] = [value, made];
    return made;
  };
  return (value) => {
    if (value >= smallNumbers) return findLarge(value);
    if (small[value] === notMade) small[value] = make(value);
    return small[value] as number;
  };
};

export const listingRows = ({ count, cells, need, named }: ListingTable): ListingRows => {
  const words = Math.max(1, Math.ceil(count / rowBits));
  let bits = new Int32Array(words * 256);
  let end = 0;

  /** Adds a row, word by word, unless it would be empty. */
  const add = (wordAt: (word: number) => number): number => {
    if (end + words > bits.length) {
      const larger = new Int32Array(bits.length * 2);
      larger.set(bits);
      bits = larger;
    }
    let any = 0;
    for (let word = 0; word < words; word += 1) {
      const made = wordAt(word);
      bits[end + word] = made;
      any |= made;
    }
    if (any === 0) return noRow;
    end += words;
    return end - words;
  };

  const addWhere = (holds: (l: number) => boolean): number =>
    add((word) => {
      let made = 0;
      const last = Math.min(count, (word + 1) * rowBits);
      for (let l = word * rowBits; l < last; l += 1) if (holds(l)) made |= 1 << (l & 31);
      return made;
    });

  const stride = named.words * 4;
  const needBytes = new Uint8Array(need.buffer, need.byteOffset, need.byteLength);
  const wordOf = (row: number, word: number): number => (row === noRow ? 0 : (bits[row + word] as number));

  const neededRows = new Int32Array(stride * 256).fill(notMade);
  const makeNeeding = (byte: number, value: number): number => {
    const first = value & -value;
    if (value === first) return addWhere((l) => ((needBytes[l * stride + byte] as number) & value) !== 0);
    const [one, others] = [needing(byte, first), needing(byte, value ^ first)];
    return add((word) => wordOf(one, word) | wordOf(others, word));
  };
  const needing = (byte: number, value: number): number => {
    const key = (byte << 8) | value;
    if (neededRows[key] === notMade) neededRows[key] = makeNeeding(byte, value);
    return neededRows[key] as number;
  };

  return {
    bits: () => bits,
    needing,
    breaking: (rule) => remembered((value) => addWhere((l) => rule(value, cells, l * rowCells))),
  };
};
