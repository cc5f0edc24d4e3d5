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
  readonly breaking: (rule: RowRule) => RowsByValue;
}

/** Marks in an empty row the listings that break a rule for a person's value. */
export type RowRule = (value: number, row: Int32Array) => void;

/** Puts a listing's bit into a row if something holds. */
export const mark = (row: Int32Array, l: number, holds: boolean): void => {
  row[l >>> 5] = (row[l >>> 5] as number) | (Number(holds) << (l & 31));
};

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

  /** Adds a row, unless nothing is marked in it. */
  const add = (markAll: (row: Int32Array) => void): number => {
    if (end + words > bits.length) {
      const larger = new Int32Array(bits.length * 2);
      larger.set(bits);
      bits = larger;
    }
    const row = bits.subarray(end, end + words);
    markAll(row);
    if (row.every((word) => word === 0)) return noRow;
    end += words;
    return end - words;
  };

  const stride = named.words * 4;
  const needBytes = new Uint8Array(need.buffer, need.byteOffset, need.byteLength);
  const markNeeding = (row: Int32Array, byte: number, bit: number): void => {
    for (let l = 0; l < count; l += 1) mark(row, l, ((needBytes[l * stride + byte] as number) & bit) !== 0);
  };
  const putInto = (row: Int32Array, from: number): void => {
    for (let word = 0; from !== noRow && word < words; word += 1)
      row[word] = (row[word] as number) | (bits[from + word] as number);
  };

  const makeNeeded = (byte: number, value: number): number => {
    const first = value & -value;
    if (value === first) return add((row) => markNeeding(row, byte, value));
    const rows = needed[byte] as RowsByValue;
    const [one, others] = [rowFor(rows, first), rowFor(rows, value ^ first)];
    return add((row) => {
      putInto(row, one);
      putInto(row, others);
    });
  };
  const needed: RowsByValue[] = Array.from({ length: stride }, (_, byte) =>
    rowsByValue(256, (value) => makeNeeded(byte, value)),
  );

  return {
    bits: () => bits,
    needed,
    breaking: (rule) => rowsByValue(smallNumbers, (value) => add((row) => rule(value, row))),
  };
};
