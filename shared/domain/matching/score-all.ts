import { bitCount, ifSet, isLess, someBit } from "./bit-sums.ts";
import { daysToSpare } from "./closer-look.ts";
import { cell, rowCells } from "./listing-columns.ts";
import { openBits } from "./listing-table.ts";
import { missBits } from "./miss-bits.ts";
import { part, partOf } from "./packed-parts.ts";
import { own } from "./people-columns.ts";
import { mostPoints, type ScoreSheet, scoreOf } from "./score.ts";
import { nearBits } from "./score-tables.ts";
import type { Shortlist } from "./shortlist.ts";
import { wayOffset } from "./travel.ts";
import { unknownWay } from "./ways.ts";
import type { Weights } from "./weights.ts";

/** How many of the things that are open and matter, but for the time, which asks for a look at the days. */
const openCounts = Uint8Array.from({ length: 64 }, (_, open) => bitCount(open & ~openBits.time));

/** What is read at every pair: of the run, and of the person that is turned to. */
export interface Desk {
  readonly cells: Int32Array;
  readonly mine: Int32Array;
  readonly weights: Weights;
  readonly wishPoints: Int16Array;
  readonly meritPoints: Int16Array;
  readonly purposePoints: Int16Array;
  /** Where the person's row of numbers begins. */
  person: number;
  municipality: number;
  minutesOf: Uint8Array;
  closenessOf: Int16Array;
  wishMisses: Int16Array;
}

/** 1 if a number below 64 is in a set of two words. */
const isIn = (low: number, high: number, number: number): number => ((number < 32 ? low : high) >>> number) & 1;

/** What of the wishes a listing meets: a set of `nearBits`. */
const nearnessTo = (low: number, high: number, groups: number, what: number, cells: Int32Array, row: number): number =>
  ifSet(isIn(low, high, partOf(what, part.primaryCode)), nearBits.primary) |
  ifSet(
    someBit((low & (cells[row + cell.codesLow] as number)) | (high & (cells[row + cell.codesHigh] as number))),
    nearBits.code,
  ) |
  ifSet((groups >>> partOf(what, part.primaryGroup)) & 1, nearBits.primaryGroup) |
  ifSet(someBit(groups & partOf(what, part.codeGroups)), nearBits.group);

/** 1 if a number of the person's is less than one of a listing's. */
const isExceeded = ({ cells, mine, person }: Desk, name: number, place: number): number =>
  isLess(mine[person + name] as number, cells[place] as number);

/** Which soft conditions a listing misses, but for the wishes and the time: a set of `missBits`. */
const missesOf = (desk: Desk, row: number, way: number): number => {
  const { cells, mine, person } = desk;
  return (
    ifSet(isLess(mine[person + own.softReach] as number, way), missBits.distance_soft) |
    ifSet(isExceeded(desk, own.maxDaysPerWeek, row + cell.daysPerWeek), missBits.frequency) |
    ifSet(isExceeded(desk, own.maxSessionMinutes, row + cell.sessionMinutes), missBits.duration) |
    ifSet(
      isLess(cells[row + cell.hourlyYen] as number, mine[person + own.hopedHourlyYen] as number),
      missBits.reward_hope,
    ) |
    ifSet(isExceeded(desk, own.costSoftYen, row + cell.feeYen), missBits.cost) |
    ifSet(isExceeded(desk, own.groupSizeMax, row + cell.groupSize), missBits.group_size) |
    ifSet(isExceeded(desk, own.startBy, row + cell.beginsOn), missBits.start_later)
  );
};

type Writable<Sheet> = { -readonly [Name in keyof Sheet]: Sheet[Name] };

/**
 * Adds up the points of the listings of a list and takes off what their misses cost; writes a sheet for each if there is
 * something to write on.
 *
 * One long loop that has everything it reads at hand: it is gone through a hundred million times a night. No step branches on
 * the data: a processor guesses half of such branches wrong, and that costs more than all the sums. Columns are read without
 * a check for their end: places come from the tables themselves.
 */
export const scoreAll = (desk: Desk, list: Shortlist, sheets?: readonly ScoreSheet[]): void => {
  const { cells, mine, weights, person, municipality } = desk;
  const { wishPoints, wishMisses, meritPoints, purposePoints, minutesOf, closenessOf } = desk;
  const { places, metres, misses, scores, count } = list;
  if (count === 0) return;
  const kinds = mine[person + own.kinds] as number;
  const goodLow = mine[person + own.goodLow] as number;
  const goodHigh = mine[person + own.goodHigh] as number;
  const wishedLow = mine[person + own.wishedLow] as number;
  const wishedHigh = mine[person + own.wishedHigh] as number;
  const wishedGroups = mine[person + own.wishedGroups] as number;
  const didLow = mine[person + own.didLow] as number;
  const didHigh = mine[person + own.didHigh] as number;
  const declinedLow = mine[person + own.declinedLow] as number;
  const declinedHigh = mine[person + own.declinedHigh] as number;
  const experienceLow = mine[person + own.experienceLow] as number;
  const experienceHigh = mine[person + own.experienceHigh] as number;
  const avoidLow = mine[person + own.avoidLow] as number;
  const avoidHigh = mine[person + own.avoidHigh] as number;
  const purposes = mine[person + own.purposes] as number;
  const asks = mine[person + own.asks] as number;
  const welcomesReward = mine[person + own.welcomesReward] as number;
  for (let n = 0; n < count; n += 1) {
    const row = (places[n] as number) * rowCells;
    const way = metres[n] as number;
    const what = cells[row + cell.what] as number;
    const when = cells[row + cell.when] as number;
    const code = partOf(what, part.primaryCode);
    const open = partOf(when, part.open);
    const travels = 1 - isLess(way, unknownWay);
    const isOwn = 1 - someBit((cells[row + cell.municipality] as number) ^ municipality);
    const avoided =
      (avoidLow & (cells[row + cell.openLow] as number)) | (avoidHigh & (cells[row + cell.openHigh] as number));
    const near = nearnessTo(wishedLow, wishedHigh, wishedGroups, what, cells, row);
    const isBadTime = partOf(when, part.timed) & isLess(daysToSpare(when, goodLow, goodHigh), 0);
    const unknowns =
      (openCounts[open & asks] as number) +
      (open & openBits.time & someBit(partOf(when, part.days) & ~(goodHigh >>> 21))) +
      someBit(avoided) +
      (partOf(when, part.merits) >>> 7) +
      (1 - someBit(way - unknownWay));
    const wish = wishPoints[near] as number;
    const before =
      ifSet(isIn(didLow, didHigh, code), weights.didBefore) +
      ifSet(isIn(declinedLow, declinedHigh, code), weights.declinedBefore);
    const experience = ifSet(isIn(experienceLow, experienceHigh, code), weights.experience);
    const kind = ifSet((kinds >>> partOf(what, part.kind)) & 1, weights.kind);
    const closeness = closenessOf[minutesOf[way + wayOffset] as number] as number;
    const ownArea = ifSet(travels & isOwn, weights.ownArea);
    const time =
      ifSet(partOf(when, part.flexible), weights.flexibleTime) +
      ifSet(partOf(when, part.timed) ^ isBadTime, weights.time);
    const purpose = purposePoints[purposes & partOf(what, part.purposes)] as number;
    const reward = ifSet(welcomesReward & partOf(what, part.paid), weights.reward);
    const merits = meritPoints[partOf(when, part.merits)] as number;
    const unknown = Math.imul(unknowns, weights.unknown);
    const sum = wish + before + experience + kind + closeness + ownArea + time + purpose + reward + merits + unknown;
    scores[n] = scoreOf(Math.max(0, Math.min(mostPoints, sum)), misses[n] as number);
    if (sheets === undefined) continue;
    const sheet = sheets[n] as Writable<ScoreSheet>;
    sheet.wish = wish;
    sheet.before = before;
    sheet.experience = experience;
    sheet.kind = kind;
    sheet.closeness = closeness;
    sheet.ownArea = ownArea;
    sheet.time = time;
    sheet.purpose = purpose;
    sheet.reward = reward;
    sheet.merits = merits;
    sheet.unknown = unknown;
    sheet.misses = missesOf(desk, row, way) | (wishMisses[near] as number) | ifSet(isBadTime, missBits.preferred_time);
  }
};
