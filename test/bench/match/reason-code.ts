import { missBits } from "../../../shared/domain/matching/miss-bits.ts";
import type { ScoreSheet } from "../../../shared/domain/matching/score.ts";

/** Parts of a score, by the number that stands for them in a code: 1 for the first. */
const parts = [
  "wish",
  "before",
  "experience",
  "kind",
  "closeness",
  "ownArea",
  "time",
  "purpose",
  "reward",
  "merits",
] as const satisfies readonly (keyof ScoreSheet)[];

const bitsAPart = 4;
const mostMisses = 2;

/** Numbers of the first misses of each set of {@link missBits}, four bits each. */
const missCodes = Int32Array.from({ length: 1024 }, (_, misses) =>
  Object.values(missBits)
    .flatMap((bit, number) => (misses & bit ? [number + 1] : []))
    .slice(0, mostMisses)
    .reduce((code, number) => (code << bitsAPart) | number, 0),
);

/** Why an item was chosen, in 20 bits: the three parts that weigh most, heaviest first, and up to two misses. */
export const reasonCode = (sheet: ScoreSheet): number => {
  let [first, second, third] = [0, 0, 0];
  for (let part = 0; part < parts.length; part += 1) {
    const weight = sheet[parts[part] as (typeof parts)[number]];
    if (weight <= 0) continue;
    // The weight leads and the part follows, so that one comparison keeps both in order.
    const weighed = weight * 16 + (15 - part);
    if (weighed > first) [third, second, first] = [second, first, weighed];
    else if (weighed > second) [third, second] = [second, weighed];
    else if (weighed > third) third = weighed;
  }
  const number = (weighed: number): number => (weighed === 0 ? 0 : 16 - (weighed & 15));
  return (
    (number(first) << 16) | (number(second) << 12) | (number(third) << 8) | (missCodes[sheet.misses & 1023] as number)
  );
};
