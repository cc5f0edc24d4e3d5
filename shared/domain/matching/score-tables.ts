import { bitCount } from "./bit-sums.ts";
import { meritBits } from "./listing-table.ts";
import { missBits } from "./miss-bits.ts";
import { minutesAtHome, minutesUnknown } from "./travel.ts";
import type { Weights } from "./weights.ts";

const secondaryPercent = 60;
const countedPurposes = 2;

/** Points of what a listing is, whoever looks, for each set of merits. */
export const pointsOfMerits = (weights: Weights): Int16Array =>
  Int16Array.from({ length: 256 }, (_, merits) => {
    const has = (merit: keyof typeof meritBits, points: number): number => (merits & meritBits[merit] ? points : 0);
    return (
      has("free", weights.free) +
      has("beginner", weights.beginner) +
      has("seniorsWelcome", weights.seniorsWelcome) +
      has("families", weights.families) +
      has("fresh", weights.fresh) +
      has("responsive", weights.responsive) +
      has("firstTime", weights.firstTime)
    );
  });

/** Points for each set of purposes that a listing serves. */
const pointsOfPurposes = ({ purpose }: Weights): Int16Array =>
  Int16Array.from({ length: 32 }, (_, served) => Math.min(countedPurposes, bitCount(served)) * purpose);

/** How near a listing is to what is wished: a wished code is its primary one or any; one of the same group is. */
export const nearBits = { primary: 8, code: 4, primaryGroup: 2, group: 1 } as const;

const secondary = (points: number): number => Math.floor((points * secondaryPercent) / 100);

/** Points for each set of {@link nearBits}. */
const pointsOfNearness = ({ wish, wishAdjacent }: Weights): Int16Array =>
  Int16Array.from({ length: 16 }, (_, near) => {
    if (near & nearBits.primary) return wish;
    return Math.max(
      near & nearBits.code ? secondary(wish) : 0,
      near & nearBits.primaryGroup ? wishAdjacent : 0,
      near & nearBits.group ? secondary(wishAdjacent) : 0,
    );
  });

/** What each set of {@link nearBits} misses, for who named wishes; for who named none, nothing. */
export const missesOfNearness = Int16Array.from({ length: 16 }, (_, near) => {
  if (near & (nearBits.primary | nearBits.code)) return 0;
  return near === 0 ? missBits.taxonomy_other : missBits.taxonomy_adjacent;
});
export const noMisses = new Int16Array(16);

/** Points by whole minutes: asked for so often that each pair of preferred and most minutes is worked out once. */
const closenessTables = ({ near, nearAtPreferred, online }: Weights) => {
  const tables: Int16Array[][] = [];
  const pointsAt = (minutes: number, preferred: number, most: number): number => {
    if (minutes === minutesAtHome) return online;
    if (minutes === minutesUnknown) return 0;
    if (minutes <= preferred) return near - Math.floor(((near - nearAtPreferred) * minutes) / preferred);
    return nearAtPreferred - Math.floor((nearAtPreferred * (minutes - preferred)) / Math.max(1, most - preferred));
  };
  const work = (preferred: number, most: number): Int16Array =>
    Int16Array.from({ length: 256 }, (_, minutes) => pointsAt(minutes, preferred, most));
  return (preferred: number, most: number): Int16Array => {
    const ofMost = tables[most] ?? [];
    const table = ofMost[preferred] ?? work(preferred, most);
    tables[most] = ofMost;
    ofMost[preferred] = table;
    return table;
  };
};

const tablesOf = (weights: Weights) => ({
  wishPoints: pointsOfNearness(weights),
  meritPoints: pointsOfMerits(weights),
  purposePoints: pointsOfPurposes(weights),
  closenessTable: closenessTables(weights),
});

const known = new WeakMap<Weights, ReturnType<typeof tablesOf>>();

/** All of them by some weights, worked out when they are first asked for: whoever looks at one person asks again and again. */
export const scoreTables = (weights: Weights): ReturnType<typeof tablesOf> => {
  const tables = known.get(weights) ?? tablesOf(weights);
  known.set(weights, tables);
  return tables;
};
