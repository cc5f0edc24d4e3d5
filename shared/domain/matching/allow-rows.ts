import type { ListingTable } from "./listing-columns.ts";
import type { PeopleTable } from "./people-columns.ts";

/** Listings a word of a row. */
export const rowBits = 32;

/**
 * For each byte of what a person denies, the set of listings that it leaves: made when first asked for, since few of the
 * values occur. Sets of things that people rule out fold into one AND of rows.
 */
export interface AllowRows {
  /** Finds the rows for what a person denies. */
  readonly person: (p: number) => void;
  /** The bits of a word that the person's rows leave of some. */
  readonly left: (word: number, bits: number) => number;
}

const valuesPerByte = 256;

export const allowRows = (people: PeopleTable, { count, need, named }: ListingTable): AllowRows => {
  const words = Math.ceil(count / rowBits);
  const needBytes = new Uint8Array(need.buffer, need.byteOffset, need.byteLength);
  const denyBytes = new Uint8Array(people.deny.buffer, people.deny.byteOffset, people.deny.byteLength);
  const stride = named.words * 4;
  const rows = new Int32Array(stride * valuesPerByte).fill(-1);
  let bits = new Uint32Array(Math.max(1, words) * 64);
  let end = 0;

  const makeRow = (byte: number, value: number): number => {
    if (end + words > bits.length) {
      const larger = new Uint32Array(bits.length * 2);
      larger.set(bits);
      bits = larger;
    }
    for (let l = 0; l < count; l += 1) {
      if (((needBytes[l * stride + byte] as number) & value) !== 0) continue;
      const word = end + (l >>> 5);
      bits[word] = (bits[word] as number) | (1 << (l & 31));
    }
    rows[byte * valuesPerByte + value] = end;
    end += words;
    return end - words;
  };

  const chosen = new Int32Array(stride);
  let chosenCount = 0;
  return {
    person: (p) => {
      chosenCount = 0;
      for (let byte = 0; byte < stride; byte += 1) {
        const value = denyBytes[p * stride + byte] as number;
        if (value === 0) continue;
        const row = rows[byte * valuesPerByte + value] as number;
        chosen[chosenCount] = row >= 0 ? row : makeRow(byte, value);
        chosenCount += 1;
      }
    },
    left: (word, before) => {
      let left = before;
      for (let index = 0; index < chosenCount; index += 1) left &= bits[(chosen[index] as number) + word] as number;
      return left;
    },
  };
};
