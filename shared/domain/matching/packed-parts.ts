/** Where a small number lies in a cell that holds several: its first bit, and 2^8 times its highest value. */
type Part = number;

const bits = (first: number, most: number): Part => first | (most << 8);

/**
 * The parts of the cells `what` and `when` of a listing: what every pair is asked for. One cell that is read once and shifted
 * is twice as fast as a cell for each.
 */
export const part = {
  primaryCode: bits(0, 63),
  kind: bits(6, 15),
  purposes: bits(10, 31),
  paid: bits(15, 1),
  codeGroups: bits(16, 127),
  /** Number of the primary code's group. */
  primaryGroup: bits(23, 7),

  days: bits(0, 127),
  bandSet: bits(7, 7),
  required: bits(10, 7),
  bandsToChoose: bits(13, 1),
  flexible: bits(14, 1),
  timed: bits(15, 1),
  open: bits(16, 63),
  merits: bits(22, 255),
} as const;

const codeBits = 7;
const mostCodes = 4;

/** Puts the numbers of a listing's codes, at most four, into one cell in their order. */
export const packCodes = (numbers: readonly number[]): number =>
  numbers.slice(0, mostCodes).reduce((packed, number, n) => packed | ((number + 1) << (n * codeBits)), 0);

/** The numbers that {@link packCodes} put there. */
export const codesIn = (packed: number): number[] =>
  Array.from({ length: mostCodes }, (_, n) => ((packed >>> (n * codeBits)) & 0x7f) - 1).filter((number) => number >= 0);

export type PartName = keyof typeof part;

/** The number that a part of a packed cell holds. */
export const partOf = (packed: number, one: Part): number => (packed >>> (one & 31)) & (one >>> 8);

/** Puts numbers into one cell. @throws RangeError where one has outgrown its part, as by a longer list of codes */
export const pack = (numbers: Readonly<Partial<Record<PartName, number>>>): number => {
  let packed = 0;
  for (const [name, number] of Object.entries(numbers) as [PartName, number][]) {
    packed |= number << (part[name] & 31);
    if (partOf(packed, part[name]) !== number) throw new RangeError(`${name} of a listing is ${number}`);
  }
  return packed;
};
