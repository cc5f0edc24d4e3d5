import type { ListingTable } from "./listing-columns.ts";

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
  /** For each byte of features: those that need something of a value. */
  readonly needed: readonly RowsByValue[];
  /** Those that break a rule, for each value that a person may have. */
  readonly breaking: (rule: WordRule) => RowsByValue;
}

/** Which listings of a word, those from one place up to another, break a rule for a person's value: one bit each. */
export type WordRule = (value: number, from: number, to: number) => number;

/** Most numbers that people name are below this; most of the others are the one that stands for "not said". */
const smallNumbers = 2_048;

/** Rows by a whole number from 0 on, each made when it is first asked for. */
export interface RowsByValue {
  /** Of the numbers below its length. */
  readonly small: Int32Array;
  readonly make: (value: number) => number;
  readonly large: Map<number, number>;
  lastLarge: number;
  rowOfLastLarge: number;
}

const rowsByValue = (count: number, make: (value: number) => number): RowsByValue => ({
  small: new Int32Array(count).fill(notMade),
  make,
  large: new Map(),
  lastLarge: -1,
  rowOfLastLarge: noRow,
});

const findLarge = (rows: RowsByValue, value: number): number => {
  const made = rows.large.get(value) ?? rows.make(value);
  rows.large.set(value, made);
  rows.lastLarge = value;
  rows.rowOfLastLarge = made;
  return made;
};

const makeSmall = (rows: RowsByValue, value: number): number => {
  const made = rows.make(value);
  rows.small[value] = made;
  return made;
};

/** The row for a value, or {@link noRow} where it would be empty. */
export const rowFor = (rows: RowsByValue, value: number): number => {
  const { small } = rows;
  if (value >= small.length) return value === rows.lastLarge ? rows.rowOfLastLarge : findLarge(rows, value);
  const known = small[value] as number;
  return known === notMade ? makeSmall(rows, value) : known;
};

export const listingRows = ({ count, need, named }: ListingTable): ListingRows => {
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

  const addBreaking = (rule: WordRule, value: number): number =>
    add((word) => rule(value, word * rowBits, Math.min(count, (word + 1) * rowBits)));

  const stride = named.words * 4;
  const needBytes = new Uint8Array(need.buffer, need.byteOffset, need.byteLength);
  const needing =
    (byte: number): WordRule =>
    (bit, from, to) => {
      let word = 0;
      for (let l = from; l < to; l += 1)
        word |= Number(((needBytes[l * stride + byte] as number) & bit) !== 0) << (l & 31);
      return word;
    };
  const wordOf = (row: number, word: number): number => (row === noRow ? 0 : (bits[row + word] as number));

  const makeNeeded = (byte: number, value: number): number => {
    const first = value & -value;
    if (value === first) return addBreaking(needing(byte), value);
    const rows = needed[byte] as RowsByValue;
    const [one, others] = [rowFor(rows, first), rowFor(rows, value ^ first)];
    return add((word) => wordOf(one, word) | wordOf(others, word));
  };
  const needed: RowsByValue[] = Array.from({ length: stride }, (_, byte) =>
    rowsByValue(256, (value) => makeNeeded(byte, value)),
  );

  return {
    bits: () => bits,
    needed,
    breaking: (rule) => rowsByValue(smallNumbers, (value) => addBreaking(rule, value)),
  };
};
