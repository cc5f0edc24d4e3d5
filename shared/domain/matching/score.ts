import { dayCount, daysOfSet } from "./gates.ts";
import { cell } from "./listing-columns.ts";
import { meritBits, openBits } from "./listing-table.ts";
import type { MatchRun } from "./match-run.ts";
import { own, ownOf, type PeopleGroup, type PeopleTable, personCells } from "./people-columns.ts";
import { minutesAtHome, minutesTable, minutesUnknown, wayOffset } from "./travel.ts";
import { unknownWay } from "./ways.ts";
import type { Weights } from "./weights.ts";

/** Most points; each missed soft condition costs one more than that, so that a full fit always comes before a near miss. */
export const mostPoints = 511;
export const missCost = mostPoints + 1;
const countedMisses = 7;
/** Scores are between this and {@link mostPoints}. */
export const lowestScore = -missCost * countedMisses;

/** Soft conditions of a pair, one bit each if missed; avoided demands and unmet wants are counted one by one beside them. */
export const missBits = {
  preferred_time: 1,
  distance_soft: 2,
  frequency: 4,
  duration: 8,
  reward_hope: 16,
  cost: 32,
  group_size: 64,
  start_later: 128,
  taxonomy_adjacent: 256,
  /** Nothing near to the wishes: counts twice. */
  taxonomy_other: 512,
} as const;

/** The points of a pair, by what they are for. */
export interface ScoreSheet {
  readonly wish: number;
  readonly before: number;
  readonly experience: number;
  readonly kind: number;
  readonly closeness: number;
  readonly ownArea: number;
  readonly time: number;
  readonly purpose: number;
  readonly reward: number;
  readonly merits: number;
  readonly unknown: number;
  /** Of {@link missBits}. */
  readonly misses: number;
}

/** Scores the listings of one person after the other. */
export interface Scorer {
  /** Turns to a person. */
  readonly person: (p: number, group: PeopleGroup) => void;
  /** Score of a listing for that person: points − {@link missCost} × misses. @param row where the listing's row begins */
  readonly score: (row: number, metres: number) => number;
  /** How that score comes about. */
  readonly sheet: (row: number, metres: number) => ScoreSheet;
}

const bitCount = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** 1 if a whole number of 32 bits is not 0. */
const someBit = (word: number): number => (word | -word) >>> 31;

/** 1 if the first is less; both far from the ends of 32 bits. */
const isLess = (a: number, b: number): number => (a - b) >>> 31;

/** How many of the things that are open and matter, but for the time, which asks for a look at the days. */
const openCounts = Uint8Array.from({ length: 64 }, (_, open) => bitCount(open & ~openBits.time));

/** How many soft conditions each set of {@link missBits} counts for. */
const missCounts = Uint8Array.from(
  { length: 1024 },
  (_, misses) => bitCount(misses) + (misses & missBits.taxonomy_other ? 1 : 0),
);

/** Set of all three bands. */
const allBands = 7;
const secondaryPercent = 60;
const countedPurposes = 2;

/** Points of what a listing is, whoever looks, for each set of merits. */
const pointsOfMerits = (weights: Weights): Int16Array =>
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

const secondary = (points: number): number => Math.floor((points * secondaryPercent) / 100);

/** Points for each nearness to the wishes; see `nearness`. */
const pointsOfNearness = ({ wish, wishAdjacent }: Weights): Int16Array =>
  Int16Array.from({ length: 16 }, (_, near) => {
    if (near & 8) return wish;
    return Math.max(
      near & 4 ? secondary(wish) : 0,
      near & 2 ? wishAdjacent : 0,
      near & 1 ? secondary(wishAdjacent) : 0,
    );
  });

/** What each nearness misses, for who named wishes. */
const missesOfNearness = Int16Array.from({ length: 16 }, (_, near) => {
  if (near & 12) return 0;
  return near === 0 ? missBits.taxonomy_other : missBits.taxonomy_adjacent;
});
const noMisses = new Int16Array(16);

/** Points and misses by whole minutes: asked for so often that each pair of preferred and most minutes is worked out once. */
const closenessTables = ({ near, nearAtPreferred, online }: Weights) => {
  const tables = new Map<number, { points: Int16Array; farther: Uint8Array }>();
  const pointsAt = (minutes: number, preferred: number, most: number): number => {
    if (minutes === minutesAtHome) return online;
    if (minutes === minutesUnknown) return 0;
    if (minutes <= preferred) return near - Math.floor(((near - nearAtPreferred) * minutes) / preferred);
    return nearAtPreferred - Math.floor((nearAtPreferred * (minutes - preferred)) / Math.max(1, most - preferred));
  };
  return (preferred: number, most: number) => {
    const key = preferred * 256 + most;
    const known = tables.get(key);
    if (known) return known;
    const table = {
      points: Int16Array.from({ length: 256 }, (_, minutes) => pointsAt(minutes, preferred, most)),
      farther: Uint8Array.from({ length: 256 }, (_, minutes) =>
        Number(minutes > preferred && minutes < minutesUnknown),
      ),
    };
    tables.set(key, table);
    return table;
  };
};

/**
 * Makes what scores the people of a run by some weights. Whole numbers throughout, so that every engine comes to the same:
 * what falls is divided down to whole points. `score` is `sheet` summed up; both are made of the same small steps.
 *
 * No step branches on the data: a processor guesses half of such branches wrong, and that costs more than all the sums.
 * Columns are read as numbers without a check for their end: places come from the tables themselves, and this is asked a
 * hundred million times a night.
 */
export const scorer = (people: PeopleTable, { listings }: MatchRun, weights: Weights): Scorer => {
  const closenessTable = closenessTables(weights);
  const meritPoints = pointsOfMerits(weights);
  const purposePoints = pointsOfPurposes(weights);
  const { cells } = listings;
  const wishPoints = pointsOfNearness(weights);

  const { cells: mine } = people;
  let person = 0;
  let ownMunicipality = 0;
  let minutesOf = minutesTable(0);
  let { points: closeness, farther } = closenessTable(1, 1);
  let wishMisses = noMisses;

  const turnTo = (p: number, group: PeopleGroup): void => {
    person = p * personCells;
    ownMunicipality = group.municipality;
    minutesOf = minutesTable(ownOf(people, p, "modes"));
    const table = closenessTable(ownOf(people, p, "preferredMinutes"), ownOf(people, p, "maxMinutes"));
    closeness = table.points;
    farther = table.farther;
    wishMisses = ownOf(people, p, "wishedGroups") === 0 ? noMisses : missesOfNearness;
  };

  const mineAt = (name: number): number => mine[person + name] as number;
  const its = (row: number, name: number): number => cells[row + name] as number;

  const isPrimary = (row: number, low: number, high: number): number =>
    someBit((low & its(row, cell.primaryLow)) | (high & its(row, cell.primaryHigh)));

  /** How near a listing is to what is wished: 8 the primary code, 4 any of its codes, 2 and 1 the same for groups. */
  const nearness = (row: number): number => {
    const groups = mineAt(own.wishedGroups);
    const any = (mineAt(own.wishedLow) & its(row, cell.codesLow)) | (mineAt(own.wishedHigh) & its(row, cell.codesHigh));
    return (
      (isPrimary(row, mineAt(own.wishedLow), mineAt(own.wishedHigh)) << 3) |
      (someBit(any) << 2) |
      (someBit(groups & its(row, cell.primaryGroup)) << 1) |
      someBit(groups & its(row, cell.codeGroups))
    );
  };

  const beforePoints = (row: number): number =>
    isPrimary(row, mineAt(own.didLow), mineAt(own.didHigh)) * weights.didBefore +
    isPrimary(row, mineAt(own.declinedLow), mineAt(own.declinedHigh)) * weights.declinedBefore;

  const experiencePoints = (row: number): number =>
    isPrimary(row, mineAt(own.experienceLow), mineAt(own.experienceHigh)) * weights.experience;

  const kindPoints = (row: number): number => ((mineAt(own.kinds) >>> its(row, cell.kind)) & 1) * weights.kind;

  const minutesTo = (metres: number): number => minutesOf[metres + wayOffset] as number;

  const ownAreaPoints = (row: number, metres: number): number => {
    const travels = 1 - isLess(metres, unknownWay);
    const isOwn = 1 - someBit(its(row, cell.municipality) ^ ownMunicipality);
    return travels * isOwn * weights.ownArea;
  };

  const isBadTime = (row: number): number => {
    const good = daysOfSet(mineAt(own.goodLow), mineAt(own.goodHigh), its(row, cell.bandSet));
    return isLess(dayCount(its(row, cell.days) & good), its(row, cell.required));
  };

  const timePoints = (row: number): number =>
    its(row, cell.flexible) * weights.flexibleTime + its(row, cell.timed) * (1 - isBadTime(row)) * weights.time;

  const amountMisses = (row: number): number =>
    (isLess(mineAt(own.maxDaysPerWeek), its(row, cell.daysPerWeek)) * missBits.frequency) |
    (isLess(mineAt(own.maxSessionMinutes), its(row, cell.sessionMinutes)) * missBits.duration) |
    (isLess(its(row, cell.hourlyYen), mineAt(own.hopedHourlyYen)) * missBits.reward_hope) |
    (isLess(mineAt(own.costSoftYen), its(row, cell.feeYen)) * missBits.cost) |
    (isLess(mineAt(own.groupSizeMax), its(row, cell.groupSize)) * missBits.group_size) |
    (isLess(mineAt(own.startBy), its(row, cell.beginsOn)) * missBits.start_later);

  const allGoodDays = (): number => daysOfSet(mineAt(own.goodLow), mineAt(own.goodHigh), allBands);

  const unknowns = (row: number, metres: number): number =>
    (openCounts[its(row, cell.open) & mineAt(own.asks)] as number) +
    (its(row, cell.open) & openBits.time & someBit(its(row, cell.days) & ~allGoodDays())) +
    someBit((mineAt(own.avoidLow) & its(row, cell.openLow)) | (mineAt(own.avoidHigh) & its(row, cell.openHigh))) +
    (its(row, cell.merits) >>> 7) +
    (1 - someBit(metres - unknownWay));

  const misses = (row: number, metres: number): number =>
    (wishMisses[nearness(row)] as number) |
    ((farther[minutesTo(metres)] as number) * missBits.distance_soft) |
    (its(row, cell.timed) * isBadTime(row) * missBits.preferred_time) |
    amountMisses(row);

  const missCount = (row: number, metres: number): number =>
    (missCounts[misses(row, metres)] as number) +
    bitCount(mineAt(own.softLow) & its(row, cell.flagsLow)) +
    bitCount(mineAt(own.softHigh) & its(row, cell.flagsHigh));

  const score = (row: number, metres: number): number => {
    const points =
      (wishPoints[nearness(row)] as number) +
      beforePoints(row) +
      experiencePoints(row) +
      kindPoints(row) +
      (closeness[minutesTo(metres)] as number) +
      ownAreaPoints(row, metres) +
      timePoints(row) +
      (purposePoints[mineAt(own.purposes) & its(row, cell.purposes)] as number) +
      mineAt(own.welcomesReward) * its(row, cell.paid) * weights.reward +
      (meritPoints[its(row, cell.merits)] as number) +
      unknowns(row, metres) * weights.unknown;
    return Math.max(0, Math.min(mostPoints, points)) - Math.min(countedMisses, missCount(row, metres)) * missCost;
  };

  const sheet = (row: number, metres: number): ScoreSheet => ({
    wish: wishPoints[nearness(row)] as number,
    before: beforePoints(row),
    experience: experiencePoints(row),
    kind: kindPoints(row),
    closeness: closeness[minutesTo(metres)] as number,
    ownArea: ownAreaPoints(row, metres),
    time: timePoints(row),
    purpose: purposePoints[mineAt(own.purposes) & its(row, cell.purposes)] as number,
    reward: mineAt(own.welcomesReward) * its(row, cell.paid) * weights.reward,
    merits: meritPoints[its(row, cell.merits)] as number,
    unknown: unknowns(row, metres) * weights.unknown,
    misses: misses(row, metres),
  });

  return { person: turnTo, score, sheet };
};
