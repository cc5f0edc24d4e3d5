/** How many bits of a word are set. */
export const bitCount = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** 1 if a whole number of 32 bits is not 0. */
export const someBit = (word: number): number => (word | -word) >>> 31;

/** A number where a bit is 1, and 0 where it is 0. A product would be slower: of 0 and what is below it, it is −0. */
export const ifSet = (bit: number, number: number): number => -bit & number;

/** 1 if the first is less; both far from the ends of 32 bits. */
export const isLess = (a: number, b: number): number => (a - b) >>> 31;

const ones = Uint8Array.from({ length: 128 }, (_, days) => days.toString(2).replaceAll("0", "").length);

/** How many days a mask of a week holds. */
export const dayCount = (days: number): number => ones[days & 0x7f] ?? 0;

/** Days on which all bands of a set are free, out of the two words of `possibleLow`, `possibleHigh` or the good ones. */
export const daysOfSet = (low: number, high: number, bandSet: number): number =>
  ((bandSet < 4 ? low : high) >>> ((bandSet & 3) * 7)) & 0x7f;
