import { bitCount, dayCount, isLess, someBit } from "./bit-sums.ts";
import { codeCount, groupsOf } from "./features.ts";
import { cell } from "./listing-columns.ts";
import { openBits } from "./listing-table.ts";
import type { MatchRun } from "./match-run.ts";
import { missBits, missCounts } from "./miss-bits.ts";
import { own, ownOf, type PeopleGroup, type PeopleTable, personCells } from "./people-columns.ts";
import {
  closenessTables,
  missesOfNearness,
  nearBits,
  noMisses,
  pointsOfMerits,
  pointsOfNearness,
  pointsOfPurposes,
} from "./score-tables.ts";
import { minutesTable, wayOffset } from "./travel.ts";
import { unknownWay } from "./ways.ts";
import type { Weights } from "./weights.ts";

/** Most points; each missed soft condition costs one more than that, so that a full fit always comes before a near miss. */
export const mostPoints = 511;
export const missCost = mostPoints + 1;
/** More misses count no more. */
export const countedMisses = 7;
/** Scores are between this and {@link mostPoints}. */
export const lowestScore = -missCost * countedMisses;

export const scoreOf = (points: number, misses: number): number => points - Math.min(countedMisses, misses) * missCost;

/** Whether a score is worth a place in a digest by some weights: few enough misses, and points enough. */
export const isWorthAPlace = (score: number, { mostMisses, threshold }: Weights): boolean =>
  score >= -mostMisses * missCost && (score & mostPoints) >= threshold;

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
  /** Points of a listing for that person. @param row where the listing's row begins */
  readonly points: (row: number, metres: number) => number;
  /** Score of it: points − {@link missCost} × misses. */
  readonly score: (row: number, metres: number) => number;
  /** How that score comes about: one sheet, written anew at each call. */
  readonly sheet: (row: number, metres: number) => ScoreSheet;
}

/** The group of each code, as a set of one. */
const groupOfCode = Uint8Array.from({ length: codeCount }, (_, code) => groupsOf([code]));

const emptySheet = {
  wish: 0,
  before: 0,
  experience: 0,
  kind: 0,
  closeness: 0,
  ownArea: 0,
  time: 0,
  purpose: 0,
  reward: 0,
  merits: 0,
  unknown: 0,
  misses: 0,
};

/** How many of the things that are open and matter, but for the time, which asks for a look at the days. */
const openCounts = Uint8Array.from({ length: 64 }, (_, open) => bitCount(open & ~openBits.time));

/**
 * Makes what scores the people of a run by some weights. Whole numbers throughout, so that every engine comes to the same:
 * what falls is divided down to whole points. a sheet adds up to the score.
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
  let closenessOf = closenessTable(1, 1);
  let wishMisses = noMisses;
  const kept = { ...emptySheet };

  const mineAt = (name: number): number => mine[person + name] as number;
  const its = (row: number, name: number): number => cells[row + name] as number;

  const turnTo = (p: number, group: PeopleGroup): void => {
    person = p * personCells;
    ownMunicipality = group.municipality;
    minutesOf = minutesTable(ownOf(people, p, "modes"));
    closenessOf = closenessTable(ownOf(people, p, "preferredMinutes"), ownOf(people, p, "maxMinutes"));
    wishMisses = ownOf(people, p, "wishedGroups") === 0 ? noMisses : missesOfNearness;
  };

  /** What of the wishes a listing meets: a set of `nearBits`. */
  const nearnessTo = (row: number): number => {
    const code = its(row, cell.primaryCode);
    const groups = mineAt(own.wishedGroups);
    const low = mineAt(own.wishedLow) & its(row, cell.codesLow);
    const high = mineAt(own.wishedHigh) & its(row, cell.codesHigh);
    return (
      (((mineAt(own.wishedLow + (code >>> 5)) >>> code) & 1) * nearBits.primary) |
      (someBit(low | high) * nearBits.code) |
      (someBit(groups & (groupOfCode[code] as number)) * nearBits.primaryGroup) |
      (someBit(groups & its(row, cell.codeGroups)) * nearBits.group)
    );
  };

  /** 1 if the days that it needs are not all good. */
  const isAtBadTime = (row: number): number => {
    const bandSet = its(row, cell.bandSet);
    const good = mineAt(own.goodLow + (bandSet >>> 2)) >>> ((bandSet & 3) * 7);
    return isLess(dayCount(its(row, cell.days) & good), its(row, cell.required));
  };

  /** How many things matter to the person and are not said. */
  const unknownsOf = (row: number, metres: number): number => {
    const open = its(row, cell.open);
    const daysNotGood = its(row, cell.days) & ~(mineAt(own.goodHigh) >>> 21);
    const low = mineAt(own.avoidLow) & its(row, cell.openLow);
    const high = mineAt(own.avoidHigh) & its(row, cell.openHigh);
    return (
      (openCounts[open & mineAt(own.asks)] as number) +
      (open & openBits.time & someBit(daysNotGood)) +
      someBit(low | high) +
      (its(row, cell.merits) >>> 7) +
      (1 - someBit(metres - unknownWay))
    );
  };

  const missesOf = (row: number, metres: number): number =>
    (wishMisses[nearnessTo(row)] as number) |
    (isLess(mineAt(own.softReach), metres) * missBits.distance_soft) |
    (its(row, cell.timed) * isAtBadTime(row) * missBits.preferred_time) |
    (isLess(mineAt(own.maxDaysPerWeek), its(row, cell.daysPerWeek)) * missBits.frequency) |
    (isLess(mineAt(own.maxSessionMinutes), its(row, cell.sessionMinutes)) * missBits.duration) |
    (isLess(its(row, cell.hourlyYen), mineAt(own.hopedHourlyYen)) * missBits.reward_hope) |
    (isLess(mineAt(own.costSoftYen), its(row, cell.feeYen)) * missBits.cost) |
    (isLess(mineAt(own.groupSizeMax), its(row, cell.groupSize)) * missBits.group_size) |
    (isLess(mineAt(own.startBy), its(row, cell.beginsOn)) * missBits.start_later);

  const softFlags = (row: number): number =>
    bitCount(mineAt(own.softLow) & its(row, cell.flagsLow)) + bitCount(mineAt(own.softHigh) & its(row, cell.flagsHigh));

  /** Adds up the points; keeps their sheet if that is asked for. */
  const points = (row: number, metres: number, isAsked = false): number => {
    const code = its(row, cell.primaryCode);
    const word = code >>> 5;
    const travels = 1 - isLess(metres, unknownWay);
    const isOwn = 1 - someBit(its(row, cell.municipality) ^ ownMunicipality);
    const wish = wishPoints[nearnessTo(row)] as number;
    const before =
      ((mineAt(own.didLow + word) >>> code) & 1) * weights.didBefore +
      ((mineAt(own.declinedLow + word) >>> code) & 1) * weights.declinedBefore;
    const experience = ((mineAt(own.experienceLow + word) >>> code) & 1) * weights.experience;
    const kind = ((mineAt(own.kinds) >>> its(row, cell.kind)) & 1) * weights.kind;
    const closeness = closenessOf[minutesOf[metres + wayOffset] as number] as number;
    const ownArea = travels * isOwn * weights.ownArea;
    const time =
      its(row, cell.flexible) * weights.flexibleTime + its(row, cell.timed) * (1 - isAtBadTime(row)) * weights.time;
    const purpose = purposePoints[mineAt(own.purposes) & its(row, cell.purposes)] as number;
    const reward = (mineAt(own.welcomesReward) & its(row, cell.paid)) * weights.reward;
    const merits = meritPoints[its(row, cell.merits)] as number;
    const unknown = unknownsOf(row, metres) * weights.unknown;
    if (isAsked) {
      kept.wish = wish;
      kept.before = before;
      kept.experience = experience;
      kept.kind = kind;
      kept.closeness = closeness;
      kept.ownArea = ownArea;
      kept.time = time;
      kept.purpose = purpose;
      kept.reward = reward;
      kept.merits = merits;
      kept.unknown = unknown;
      kept.misses = missesOf(row, metres);
    }
    const sum = wish + before + experience + kind + closeness + ownArea + time + purpose + reward + merits + unknown;
    return Math.max(0, Math.min(mostPoints, sum));
  };

  const score = (row: number, metres: number): number =>
    scoreOf(points(row, metres), (missCounts[missesOf(row, metres)] as number) + softFlags(row));

  const sheet = (row: number, metres: number): ScoreSheet => {
    points(row, metres, true);
    return kept;
  };

  return { person: turnTo, points, score, sheet };
};
