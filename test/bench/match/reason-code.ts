import { missBits } from "../../../shared/domain/matching/miss-bits.ts";
import type { ScoreSheet } from "../../../shared/domain/matching/score.ts";

/** Parts of a score, by the number that stands for them in a code: 1 for the first. */
const weightsOf = (sheet: ScoreSheet, weights: Int32Array): void => {
  weights[0] = sheet.wish;
  weights[1] = sheet.before;
  weights[2] = sheet.experience;
  weights[3] = sheet.kind;
  weights[4] = sheet.closeness;
  weights[5] = sheet.ownArea;
  weights[6] = sheet.time;
  weights[7] = sheet.purpose;
  weights[8] = sheet.reward;
  weights[9] = sheet.merits;
};

const partCount = 10;
const bitsAPart = 4;
const mostMisses = 2;

/** Numbers of the first misses of each set of {@link missBits}, four bits each. */
const missCodes = Int32Array.from({ length: 1024 }, (_, misses) =>
  Object.values(missBits)
    .flatMap((bit, number) => (misses & bit ? [number + 1] : []))
    .slice(0, mostMisses)
    .reduce((code, number) => (code << bitsAPart) | number, 0),
);

/** The number of a part that weighs anything; 0 of one that does not. */
const numberOf = (weighed: number): number => (weighed < 16 ? 0 : 16 - (weighed & 15));

const kept = new Int32Array(partCount);

/** Why an item was chosen, in 20 bits: the three parts that weigh most, heaviest first, and up to two misses. */
export const reasonCode = (sheet: ScoreSheet): number => {
  weightsOf(sheet, kept);
  let first = 0;
  let second = 0;
  let third = 0;
  for (let part = 0; part < partCount; part += 1) {
    // The weight leads and the part follows, so that one comparison keeps both in order.
    const weighed = ((kept[part] as number) << bitsAPart) | (15 - part);
    third = Math.max(third, Math.min(second, weighed));
    second = Math.max(second, Math.min(first, weighed));
    first = Math.max(first, weighed);
  }
  return (
    (numberOf(first) << 16) |
    (numberOf(second) << 12) |
    (numberOf(third) << 8) |
    (missCodes[sheet.misses & 1023] as number)
  );
};
