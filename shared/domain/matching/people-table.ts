import { someBit } from "./bit-sums.ts";
import { writeDaysBySet } from "./days-by-set.ts";
import { writeDenied } from "./denied.ts";
import { clearBit, codesByGroup } from "./features.ts";
import { openBits } from "./listing-table.ts";
import { historyAt, shownBytes } from "./match-history.ts";
import { dayNumber, skillNotSaid, unlimited, yenUnlimited } from "./match-profile.ts";
import { at, fixedBytes, yes } from "./match-record.ts";
import type { MatchRecords } from "./match-records.ts";
import type { MatchRun } from "./match-run.ts";
import type { NamedFeatures } from "./named-features.ts";
import { own, type PeopleTable, personCells } from "./people-columns.ts";
import { groupPeople } from "./people-groups.ts";
import { tokenAt, tokenBytes } from "./tokens.ts";
import { reachMetres } from "./travel.ts";

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

/** Places of listings, one after the other, in an array that grows. */
interface Places {
  places: Uint32Array;
  count: number;
}

type PlacesOf = MatchRun["index"]["placesOf"];

/** Adds what the token at an offset stands for: a listing, or all of a group. */
const leaveOut = (all: Places, view: DataView, offset: number, placesOf: PlacesOf): void => {
  const found = placesOf(view.getUint16(offset), view.getUint32(offset + 2));
  for (let n = 0; n < found.length; n += 1) {
    if (all.count === all.places.length) all.places = doubled(all.places);
    all.places[all.count] = found[n] as number;
    all.count += 1;
  }
};

const doubled = (column: Uint32Array): Uint32Array => {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
};

const readTimes = (cells: Int32Array, row: number, view: DataView, start: number): void => {
  const no = view.getUint32(start + at.no);
  writeDaysBySet(cells, row + own.possibleLow, ~no);
  writeDaysBySet(cells, row + own.goodLow, ~(no | view.getUint32(start + at.possible)));
};

const readTravel = (cells: Int32Array, row: number, view: DataView, start: number): void => {
  const modes = view.getUint8(start + at.modes);
  const maxMinutes = view.getUint8(start + at.maxMinutes);
  const preferredMinutes = Math.min(maxMinutes, view.getUint8(start + at.preferredMinutes));
  cells[row + own.modes] = modes;
  cells[row + own.maxMinutes] = maxMinutes;
  cells[row + own.preferredMinutes] = preferredMinutes;
  cells[row + own.softReach] = reachMetres(modes, preferredMinutes);
  cells[row + own.reach] = reachMetres(modes, maxMinutes);
};

const readSets = (cells: Int32Array, row: number, view: DataView, start: number): void => {
  const softLow = view.getInt32(start + at.avoidSoft);
  const softHigh = view.getInt32(start + at.avoidSoft + 4);
  const wishedLow = view.getInt32(start + at.wished);
  const wishedHigh = view.getInt32(start + at.wished + 4);
  cells[row + own.softLow] = softLow;
  cells[row + own.softHigh] = softHigh;
  cells[row + own.avoidLow] = softLow | view.getInt32(start + at.avoidHard);
  cells[row + own.avoidHigh] = softHigh | view.getInt32(start + at.avoidHard + 4);
  cells[row + own.wishedLow] = wishedLow;
  cells[row + own.wishedHigh] = wishedHigh;
  cells[row + own.wishedGroups] = groupsWished(wishedLow, wishedHigh);
  cells[row + own.experienceLow] = view.getInt32(start + at.experience);
  cells[row + own.experienceHigh] = view.getInt32(start + at.experience + 4);
  cells[row + own.kinds] = view.getUint8(start + at.kinds);
  cells[row + own.purposes] = view.getUint8(start + at.purposes);
};

const readAmounts = (cells: Int32Array, row: number, view: DataView, start: number): void => {
  const yesNo = view.getUint8(start + at.yesNo);
  const cost = view.getUint32(start + at.costLimitYen);
  const isHard = (yesNo & yes.costIsHard) !== 0;
  cells[row + own.welcomesReward] = yesNo & yes.rewardWelcome ? 1 : 0;
  cells[row + own.load] = view.getUint16(start + at.maxLoad);
  cells[row + own.costHardYen] = isHard ? cost : yenUnlimited;
  cells[row + own.costSoftYen] = isHard ? yenUnlimited : cost;
  cells[row + own.minHourlyYen] = view.getUint16(start + at.minHourlyYen);
  cells[row + own.hopedHourlyYen] = view.getUint16(start + at.hopedHourlyYen);
  cells[row + own.maxDaysPerWeek] = view.getUint8(start + at.maxDaysPerWeek);
  cells[row + own.maxSessionMinutes] = view.getUint16(start + at.maxSessionMinutes);
  cells[row + own.groupSizeMax] = view.getUint16(start + at.groupSizeMax);
  cells[row + own.startBy] = view.getUint16(start + at.startBy);
  cells[row + own.asks] = asksOf(view, start);
};

const readAges = (cells: Int32Array, row: number, view: DataView, start: number, ages: Uint8Array): void => {
  cells[row + own.oldest] = ages[view.getUint16(start + at.bornFrom)] ?? 255;
  cells[row + own.youngest] = ages[view.getUint16(start + at.bornTo)] ?? 0;
};

const readPast = (cells: Int32Array, row: number, view: DataView, history: number): void => {
  cells[row + own.lastOn] = view.getUint16(history + historyAt.lastOn);
  cells[row + own.didLow] = view.getInt32(history + historyAt.did);
  cells[row + own.didHigh] = view.getInt32(history + historyAt.did + 4);
  cells[row + own.declinedLow] = view.getInt32(history + historyAt.declined);
  cells[row + own.declinedHigh] = view.getInt32(history + historyAt.declined + 4);
};

/** Takes out of what a person is denied by name what they hold. @returns where the tokens of excluded groups begin */
const readHeld = (
  deny: Uint32Array,
  row: number,
  view: DataView,
  start: number,
  bits: NamedFeatures["bits"],
): number => {
  const tokens = start + fixedBytes;
  const end = tokens + view.getUint8(start + at.heldCount) * tokenBytes;
  for (let offset = tokens; offset < end; offset += tokenBytes) {
    const bit = bits.get(tokenAt(view, offset));
    if (bit !== undefined) clearBit(deny, bit, row);
  }
  return end;
};

/** Leaves out what excluded groups offer. @returns where the history begins */
const readExcluded = (all: Places, view: DataView, start: number, tokens: number, placesOf: PlacesOf): number => {
  const end = tokens + view.getUint8(start + at.excludedCount) * tokenBytes;
  for (let offset = tokens; offset < end; offset += tokenBytes) leaveOut(all, view, offset, placesOf);
  return end;
};

/** Leaves out what was answered, or shown from a day on. */
const readShown = (all: Places, view: DataView, history: number, fromDay: number, placesOf: PlacesOf): void => {
  const tokens = history + historyAt.tokens;
  const end = tokens + view.getUint16(history + historyAt.count) * shownBytes;
  for (let offset = tokens; offset < end; offset += shownBytes) {
    const shownOn = view.getUint16(offset + tokenBytes);
    if (shownOn === 0 || shownOn > fromDay) leaveOut(all, view, offset, placesOf);
  }
};

/**
 * Reads records into columns, people of one group together, so that the engine works on what lies side by side.
 * Records of another version are not for here: the caller makes them anew first.
 */
export const peopleTable = (records: MatchRecords, run: MatchRun): PeopleTable => {
  const { today, centres, listings, index, ages } = run;
  const { count, bytes, starts } = records;
  const { words, bits } = listings.named;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const todayNumber = dayNumber(today);
  const { order, groups } = groupPeople(records, view);
  const cells = new Int32Array(count * personCells);
  const deny = new Uint32Array(count * words);
  const notOfferedFrom = new Uint32Array(count + 1);
  const notOffered: Places = { places: new Uint32Array(Math.max(16, count * 2)), count: 0 };

  for (const group of groups) {
    const centre = centres[group.centre];
    const unlawfulKinds = centre?.unlawfulKinds ?? 0;
    const fromDay = todayNumber - (centre?.centre.coolDownDays ?? 0);
    for (let p = group.from; p < group.to; p += 1) {
      const record = order[p] as number;
      const start = starts[record] as number;
      const row = p * personCells;
      cells[row + own.lot] = records.lot[record] as number;
      writeDenied(deny, p * words, view, start, unlawfulKinds, bits.size);
      const excluded = readHeld(deny, p * words, view, start, bits);
      const history = readExcluded(notOffered, view, start, excluded, index.placesOf);
      readShown(notOffered, view, history, fromDay, index.placesOf);
      notOfferedFrom[p + 1] = notOffered.count;
      readPast(cells, row, view, history);
      readTimes(cells, row, view, start);
      readTravel(cells, row, view, start);
      readSets(cells, row, view, start);
      readAmounts(cells, row, view, start);
      readAges(cells, row, view, start, ages);
    }
  }
  return {
    count,
    cells,
    deny,
    words,
    record: order,
    groups,
    notOffered: notOffered.places.subarray(0, notOffered.count),
    notOfferedFrom,
  };
};
