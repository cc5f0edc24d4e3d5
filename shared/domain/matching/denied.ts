import { type Bits, namedFrom, sectionRange } from "./features.ts";
import { skillNotSaid } from "./match-profile.ts";
import { at, yes } from "./match-record.ts";

/** Puts a set of up to 64 bits into the deny words, from a bit on. */
const denySet = (deny: Bits, offset: number, firstBit: number, low: number, high: number): void => {
  const word = offset + (firstBit >>> 5);
  const shift = firstBit & 31;
  deny[word] = (deny[word] ?? 0) | (low << shift);
  deny[word + 1] = (deny[word + 1] ?? 0) | (shift === 0 ? high : (low >>> (32 - shift)) | (high << shift));
  if (shift > 0 && high >>> (32 - shift) !== 0) deny[word + 2] = (deny[word + 2] ?? 0) | (high >>> (32 - shift));
};

const [kindBit] = sectionRange("kind");
const [digitalBit] = sectionRange("digital");
const [sexBit] = sectionRange("sex");
const [unpaidBit] = sectionRange("unpaid");
const [codeBit] = sectionRange("code");
const [flagBit] = sectionRange("flag");
const [bandBit] = sectionRange("band");

const allKinds = (1 << (digitalBit - kindBit)) - 1;
const deniedKinds = (wished: number): number => (wished === 0 ? 0 : allKinds & ~wished);
const deniedSkills = (skill: number): number => (skill === skillNotSaid ? 0 : (0x7 << skill) & 0x7);
/** A man is denied what is for women only, and the other way round. */
const deniedSex = (sex: number): number => (sex === 0 ? 0 : sex === 1 ? 2 : 1);

/** Puts what a record refuses into its deny words. What is asked by name is refused, for the held ones to be taken out. */
export const writeDenied = (
  deny: Bits,
  offset: number,
  view: DataView,
  start: number,
  unlawfulKinds: number,
  names: number,
): void => {
  const kinds = deniedKinds(view.getUint8(start + at.kinds)) | unlawfulKinds;
  const isUnpaidDenied = (view.getUint8(start + at.yesNo) & yes.rewardRequired) !== 0;
  denySet(deny, offset, kindBit, kinds, 0);
  denySet(deny, offset, digitalBit, deniedSkills(view.getUint8(start + at.skill)), 0);
  denySet(deny, offset, sexBit, deniedSex(view.getUint8(start + at.sex)), 0);
  denySet(deny, offset, unpaidBit, Number(isUnpaidDenied), 0);
  denySet(deny, offset, codeBit, view.getUint32(start + at.refused), view.getUint32(start + at.refused + 4));
  denySet(deny, offset, flagBit, view.getUint32(start + at.avoidHard), view.getUint32(start + at.avoidHard + 4));
  denySet(deny, offset, bandBit, view.getUint32(start + at.no), 0);
  for (let bit = namedFrom; bit < namedFrom + names; bit += 1)
    deny[offset + (bit >>> 5)] = (deny[offset + (bit >>> 5)] ?? 0) | (1 << (bit & 31));
};
