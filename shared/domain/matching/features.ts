import { taxonomy } from "../../reference/taxonomy.ts";
import {
  bands,
  type DemandFlag,
  type DigitalSkill,
  demandFlags,
  digitalSkillSchema,
  type Kind,
  kinds,
  weekdays,
} from "../conditions.ts";
import type { TaxonomyCode } from "../taxonomy.ts";

/**
 * One bit for each thing that a listing may need and a person may refuse, so that all conditions of this sort are one AND:
 * a listing's `need` bits against a person's `deny` bits. What open listings ask by name (qualifications, languages) gets
 * its bits at each run, from `namedFrom` on.
 */
const sections = [
  ["kind", kinds.length],
  ["digital", 3],
  ["sex", 2],
  ["unpaid", 1],
  ["code", taxonomy.length],
  ["flag", demandFlags.length],
  ["band", weekdays.length * bands.length],
] as const;

type Section = (typeof sections)[number][0];

let next = 0;
const firstBits = Object.fromEntries(
  sections.map(([name, size]) => {
    const first = next;
    next += size;
    return [name, first];
  }),
) as Readonly<Record<Section, number>>;

/** First bit for what listings ask by name. */
export const namedFrom = next;

/** A set of bits, 32 a word. */
export type Bits = Uint32Array;

export const setBit = (bits: Bits, bit: number, offset = 0): void => {
  const word = offset + (bit >>> 5);
  bits[word] = (bits[word] ?? 0) | (1 << (bit & 31));
};

export const clearBit = (bits: Bits, bit: number, offset = 0): void => {
  const word = offset + (bit >>> 5);
  bits[word] = (bits[word] ?? 0) & ~(1 << (bit & 31));
};

export const hasBit = (bits: Bits, bit: number, offset = 0): boolean =>
  ((bits[offset + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0;

/**
 * Things are told apart by bits: one more than there are would be taken for another thing.
 * @throws RangeError where they are too many
 */
export const assertRoom = (things: string, count: number, bits: number): void => {
  if (count > bits) throw new RangeError(`${count} ${things} do not fit ${bits} bits`);
};

assertRoom("codes", taxonomy.length, 64);

/** Low and high word of a set of numbers below 64. */
export const wordsOf = (numbers: readonly number[]): readonly [low: number, high: number] =>
  numbers.reduce<readonly [number, number]>(
    ([low, high], number) => (number < 32 ? [low | (1 << number), high] : [low, high | (1 << (number - 32))]),
    [0, 0],
  );

const codeNumbers: ReadonlyMap<TaxonomyCode, number> = new Map(taxonomy.map(({ code }, index) => [code, index]));
const flagNumbers: ReadonlyMap<DemandFlag, number> = new Map(demandFlags.map((flag, index) => [flag, index]));
const skillScale = digitalSkillSchema.options;

/** Place of a code in the taxonomy's list. */
export const codeNumber = (code: TaxonomyCode): number => codeNumbers.get(code) ?? 0;
export const codeAt = (number: number): TaxonomyCode => taxonomy[number]?.code ?? "X3";
export const codeCount = taxonomy.length;

const codeGroups = "WVCLHSX";

/** Groups of some codes, given by their numbers, one bit a group. */
export const groupsOf = (numbers: readonly number[]): number =>
  numbers.reduce((mask, number) => mask | (1 << codeGroups.indexOf(codeAt(number)[0] ?? "")), 0);

/** For each group, the set of its codes as two words. */
export const codesByGroup: readonly (readonly [low: number, high: number])[] = [...codeGroups].map((group) =>
  wordsOf(taxonomy.flatMap(({ code }, number) => (code.startsWith(group) ? [number] : []))),
);

/** Place of a demand flag in its list. */
export const flagNumber = (flag: DemandFlag): number => flagNumbers.get(flag) ?? 0;

/** How far up the scale none < little < ok < good. */
export const skillRank = (skill: DigitalSkill): number => skillScale.indexOf(skill);

export const feature = {
  kind: (kind: Kind): number => firstBits.kind + kinds.indexOf(kind),
  /** That at least this much skill is needed; none for `none`. */
  digital: (skill: Exclude<DigitalSkill, "none">): number => firstBits.digital + skillRank(skill) - 1,
  /** That it is for one sex only. */
  sex: (sex: "male" | "female"): number => firstBits.sex + (sex === "male" ? 0 : 1),
  /** That nothing is paid, or expenses only. */
  unpaid: firstBits.unpaid,
  code: (code: TaxonomyCode): number => firstBits.code + codeNumber(code),
  flag: (flag: DemandFlag): number => firstBits.flag + flagNumber(flag),
  /** That one has to come on a weekday (0: Monday) in a band (0: morning), whatever else may be chosen. */
  band: (weekday: number, band: number): number => firstBits.band + weekday * bands.length + band,
} as const;

/** Bits of a section, first and past the last. */
export const sectionRange = (section: Section): readonly [from: number, to: number] => {
  const size = sections.find(([name]) => name === section)?.[1] ?? 0;
  return [firstBits[section], firstBits[section] + size];
};
