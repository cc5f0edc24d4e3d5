import { someBit } from "./bit-sums.ts";
import { writeDaysBySet } from "./days-by-set.ts";
import { writeDenied } from "./denied.ts";
import { clearBit, codesByGroup } from "./features.ts";
import { openBits } from "./listing-table.ts";
import { historyAt, shownBytes } from "./match-history.ts";
import { birthNumber, dayNumber } from "./match-profile.ts";
import { at, fixedBytes, yes } from "./match-record.ts";
import type { MatchRecords } from "./match-records.ts";
import type { MatchRun } from "./match-run.ts";
import { own, type PeopleTable, personCells } from "./people-columns.ts";
import { groupPeople } from "./people-groups.ts";
import { tokenBytes } from "./tokens.ts";
import { reachMetres } from "./travel.ts";

const skillNotSaid = 4;
const unlimited = 0xffff;
const yenUnlimited = 0xffffff;

/** Age on a day for each number of a birthday. */
const agesOn = (today: string): Uint8Array => {
  const ages = new Uint8Array(0x10000);
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)];
  let to = birthNumber(today) + 1;
  for (let age = 0; age < 255 && to > 0; age += 1) {
    const from = birthNumber(`${year - age - 1}${rest}`) + 1;
    ages.fill(age, Math.min(from, to), to);
    to = from;
  }
  return ages.fill(255, 0, Math.max(0, to));
};

/** What matters to a person if a listing leaves it open. */
const asksOf = (view: DataView, start: number): number =>
  openBits.time |
  (Number(view.getUint16(start + at.maxLoad) !== unlimited) * openBits.load) |
  (Number(view.getUint32(start + at.costLimitYen) !== yenUnlimited) * openBits.fee) |
  (Number(view.getUint16(start + at.bornFrom) === 0) * openBits.age) |
  (Number(view.getUint8(start + at.skill) === skillNotSaid) * openBits.digital) |
  (Number((view.getUint8(start + at.yesNo) & yes.rewardRequired) !== 0) * openBits.reward);

/** Groups of the codes in a set of two words. */
const groupsWished = (low: number, high: number): number => {
  let groups = 0;
  for (let group = 0; group < codesByGroup.length; group += 1) {
    const codes = codesByGroup[group] as (typeof codesByGroup)[number];
    groups |= someBit((low & codes[0]) | (high & codes[1])) << group;
  }
  return groups;
};

/**
 * Reads records into columns, people of one group together, so that the engine works on what lies side by side.
 * Records of another version are not for here: the caller makes them anew first.
 */
export const peopleTable = (records: MatchRecords, run: MatchRun): PeopleTable => {
  const { today, centres, listings, index, isIsland } = run;
  const { count, bytes, starts } = records;
  const { words, bits } = listings.named;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ages = agesOn(today);
  const todayNumber = dayNumber(today);
  const { order, groups } = groupPeople(records, view, isIsland);
  const cells = new Int32Array(count * personCells);
  const deny = new Uint32Array(count * words);
  const notOfferedFrom = new Uint32Array(count + 1);
  let notOffered = new Uint32Array(Math.max(16, count * 2));
  let notOfferedCount = 0;
  const put = (p: number, place: number, value: number): void => {
    cells[p * personCells + place] = value;
  };
  const tokenAt = (offset: number): number => view.getUint16(offset) * 2 ** 32 + view.getUint32(offset + 2);

  const leaveOut = (offset: number): void => {
    const found = index.placesOf(view.getUint16(offset), view.getUint32(offset + 2));
    for (let n = 0; n < found.length; n += 1) {
      if (notOfferedCount === notOffered.length) notOffered = doubled(notOffered);
      notOffered[notOfferedCount] = found[n] as number;
      notOfferedCount += 1;
    }
  };

  /** Reads what follows the fixed part; gives the place where the history begins. */
  const readTokens = (p: number, start: number): number => {
    let offset = start + fixedBytes;
    for (let held = view.getUint8(start + at.heldCount); held > 0; held -= 1) {
      const bit = bits.get(tokenAt(offset));
      if (bit !== undefined) clearBit(deny, bit, p * words);
      offset += tokenBytes;
    }
    for (let excluded = view.getUint8(start + at.excludedCount); excluded > 0; excluded -= 1) {
      leaveOut(offset);
      offset += tokenBytes;
    }
    return offset;
  };

  const readHistory = (p: number, start: number, coolDownDays: number): void => {
    put(p, own.lastOn, view.getUint16(start + historyAt.lastOn));
    put(p, own.didLow, view.getInt32(start + historyAt.did));
    put(p, own.didHigh, view.getInt32(start + historyAt.did + 4));
    put(p, own.declinedLow, view.getInt32(start + historyAt.declined));
    put(p, own.declinedHigh, view.getInt32(start + historyAt.declined + 4));
    const end = start + historyAt.tokens + view.getUint16(start + historyAt.count) * shownBytes;
    for (let offset = start + historyAt.tokens; offset < end; offset += shownBytes) {
      const shownOn = view.getUint16(offset + tokenBytes);
      if (shownOn === 0 || shownOn + coolDownDays > todayNumber) leaveOut(offset);
    }
    notOfferedFrom[p + 1] = notOfferedCount;
  };

  const readTimes = (p: number, start: number): void => {
    const no = view.getUint32(start + at.no);
    writeDaysBySet(cells, p * personCells + own.possibleLow, ~no);
    writeDaysBySet(cells, p * personCells + own.goodLow, ~(no | view.getUint32(start + at.possible)));
  };

  const readTravel = (p: number, start: number): void => {
    const modes = view.getUint8(start + at.modes);
    const maxMinutes = view.getUint8(start + at.maxMinutes);
    put(p, own.modes, modes);
    put(p, own.maxMinutes, maxMinutes);
    const preferredMinutes = Math.min(maxMinutes, view.getUint8(start + at.preferredMinutes));
    put(p, own.preferredMinutes, preferredMinutes);
    put(p, own.softReach, reachMetres(modes, preferredMinutes));
    put(p, own.reach, reachMetres(modes, maxMinutes));
  };

  const readSets = (p: number, start: number): void => {
    const softLow = view.getInt32(start + at.avoidSoft);
    const softHigh = view.getInt32(start + at.avoidSoft + 4);
    const wishedLow = view.getInt32(start + at.wished);
    const wishedHigh = view.getInt32(start + at.wished + 4);
    put(p, own.softLow, softLow);
    put(p, own.softHigh, softHigh);
    put(p, own.avoidLow, softLow | view.getInt32(start + at.avoidHard));
    put(p, own.avoidHigh, softHigh | view.getInt32(start + at.avoidHard + 4));
    put(p, own.wishedLow, wishedLow);
    put(p, own.wishedHigh, wishedHigh);
    put(p, own.wishedGroups, groupsWished(wishedLow, wishedHigh));
    put(p, own.experienceLow, view.getInt32(start + at.experience));
    put(p, own.experienceHigh, view.getInt32(start + at.experience + 4));
    put(p, own.kinds, view.getUint8(start + at.kinds));
    put(p, own.purposes, view.getUint8(start + at.purposes));
  };

  const readAmounts = (p: number, start: number): void => {
    const yesNo = view.getUint8(start + at.yesNo);
    const cost = view.getUint32(start + at.costLimitYen);
    const isHard = (yesNo & yes.costIsHard) !== 0;
    put(p, own.welcomesReward, yesNo & yes.rewardWelcome ? 1 : 0);
    put(p, own.load, view.getUint16(start + at.maxLoad));
    put(p, own.costHardYen, isHard ? cost : yenUnlimited);
    put(p, own.costSoftYen, isHard ? yenUnlimited : cost);
    put(p, own.minHourlyYen, view.getUint16(start + at.minHourlyYen));
    put(p, own.hopedHourlyYen, view.getUint16(start + at.hopedHourlyYen));
    put(p, own.maxDaysPerWeek, view.getUint8(start + at.maxDaysPerWeek));
    put(p, own.maxSessionMinutes, view.getUint16(start + at.maxSessionMinutes));
    put(p, own.groupSizeMax, view.getUint16(start + at.groupSizeMax));
    put(p, own.startBy, view.getUint16(start + at.startBy));
    const bornFrom = view.getUint16(start + at.bornFrom);
    const bornTo = view.getUint16(start + at.bornTo);
    put(p, own.oldest, ages[bornFrom] ?? 255);
    put(p, own.youngest, ages[bornTo] ?? 0);
    put(p, own.asks, asksOf(view, start));
  };

  for (const group of groups) {
    const centre = centres[group.centre];
    for (let p = group.from; p < group.to; p += 1) {
      const record = order[p] ?? 0;
      const start = starts[record] ?? 0;
      put(p, own.lot, records.lot[record] ?? 0);
      writeDenied(deny, p * words, view, start, centre?.unlawfulKinds ?? 0, bits.size);
      readHistory(p, readTokens(p, start), centre?.centre.coolDownDays ?? 0);
      readTimes(p, start);
      readTravel(p, start);
      readSets(p, start);
      readAmounts(p, start);
    }
  }
  return {
    count,
    cells,
    deny,
    words,
    record: order,
    groups,
    notOffered: notOffered.subarray(0, notOfferedCount),
    notOfferedFrom,
  };
};

const doubled = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
};
