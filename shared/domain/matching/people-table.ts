import { type Bits, clearBit, codesByGroup, namedFrom, sectionRange } from "./features.ts";
import type { ListingTable } from "./listing-columns.ts";
import { bitsWhere, openBits, placesByToken } from "./listing-table.ts";
import type { MatchCentre } from "./match-centre.ts";
import { historyAt, shownBytes } from "./match-history.ts";
import { birthNumber, dayNumber } from "./match-profile.ts";
import { at, fixedBytes, yes } from "./match-record.ts";
import type { MatchRecords } from "./match-records.ts";
import { type Own, own, type PeopleTable, personCells } from "./people-columns.ts";
import { groupPeople } from "./people-groups.ts";
import { tokenBytes } from "./tokens.ts";
import { reachMetres } from "./travel.ts";

/** What people are held against. */
export interface PeopleRun {
  readonly today: string;
  readonly centres: readonly MatchCentre[];
  readonly listings: ListingTable;
  readonly isIsland: (municipality: number) => boolean;
}

const skillNotSaid = 4;
const unlimited = 0xffff;
const yenUnlimited = 0xffffff;
const bandsPerDay = 3;
const bandSets = 8;

/** Days of a week on which every band of each set is in a mask of 21 bits; for set 0, on which any band is. */
const daysBySet = (bands: number): readonly [low: number, high: number] => {
  let low = 0;
  let high = 0;
  for (let day = 0; day < 7; day += 1) {
    const ofDay = (bands >>> (day * bandsPerDay)) & 0x7;
    if (ofDay === 0) continue;
    for (let set = 0; set < bandSets; set += 1) {
      if ((ofDay & set) !== set) continue;
      if (set < 4) low |= 1 << (set * 7 + day);
      else high |= 1 << ((set - 4) * 7 + day);
    }
  }
  return [low >>> 0, high >>> 0];
};

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

/** Puts a set of up to 64 bits into the deny words, from a bit on. */
const denySet = (deny: Bits, offset: number, firstBit: number, low: number, high: number): void => {
  const word = offset + (firstBit >>> 5);
  const shift = firstBit & 31;
  deny[word] = (deny[word] ?? 0) | (low << shift);
  deny[word + 1] = (deny[word + 1] ?? 0) | (shift === 0 ? high : (low >>> (32 - shift)) | (high << shift));
  if (shift > 0 && high >>> (32 - shift) !== 0) deny[word + 2] = (deny[word + 2] ?? 0) | (high >>> (32 - shift));
};

const groupsWished = (low: number, high: number): number =>
  codesByGroup.reduce((mask, [groupLow, groupHigh], group) => {
    const has = ((low & groupLow) | (high & groupHigh)) !== 0;
    return has ? mask | (1 << group) : mask;
  }, 0);

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

/**
 * Reads records into columns, people of one group together, so that the engine works on what lies side by side.
 * Records of another version are not for here: the caller makes them anew first.
 */
export const peopleTable = (records: MatchRecords, { today, centres, listings, isIsland }: PeopleRun): PeopleTable => {
  const { count, bytes, starts } = records;
  const { words, bits } = listings.named;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = placesByToken(listings);
  const ages = agesOn(today);
  const todayNumber = dayNumber(today);
  const { order, groups } = groupPeople(records, view, isIsland);
  const cells = new Int32Array(count * personCells);
  const deny = new Uint32Array(count * words);
  const notOfferedFrom = new Uint32Array(count + 1);
  let notOffered = new Uint32Array(Math.max(16, count * 2));
  let notOfferedCount = 0;
  const put = (p: number, name: Own, value: number): void => {
    cells[p * personCells + own[name]] = value;
  };
  const tokenAt = (offset: number): number => view.getUint16(offset) * 2 ** 32 + view.getUint32(offset + 2);

  const readDenied = (p: number, start: number, centre: MatchCentre | undefined): void => {
    const offset = p * words;
    const yesNo = view.getUint8(start + at.yesNo);
    const kinds = deniedKinds(view.getUint8(start + at.kinds)) | (centre?.unlawfulKinds ?? 0);
    denySet(deny, offset, kindBit, kinds, 0);
    denySet(deny, offset, digitalBit, deniedSkills(view.getUint8(start + at.skill)), 0);
    denySet(deny, offset, sexBit, deniedSex(view.getUint8(start + at.sex)), 0);
    denySet(deny, offset, unpaidBit, yesNo & yes.rewardRequired ? 1 : 0, 0);
    denySet(deny, offset, codeBit, view.getUint32(start + at.refused), view.getUint32(start + at.refused + 4));
    denySet(deny, offset, flagBit, view.getUint32(start + at.avoidHard), view.getUint32(start + at.avoidHard + 4));
    denySet(deny, offset, bandBit, view.getUint32(start + at.no), 0);
    for (let bit = namedFrom; bit < namedFrom + bits.size; bit += 1)
      deny[offset + (bit >>> 5)] = (deny[offset + (bit >>> 5)] ?? 0) | (1 << (bit & 31));
  };

  const leaveOut = (found: readonly number[] | undefined): void => {
    for (const place of found ?? []) {
      if (notOfferedCount === notOffered.length) notOffered = doubled(notOffered);
      notOffered[notOfferedCount] = place;
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
      leaveOut(places.get(tokenAt(offset)));
      offset += tokenBytes;
    }
    return offset;
  };

  const readHistory = (p: number, start: number, coolDownDays: number): void => {
    put(p, "lastOn", view.getUint16(start + historyAt.lastOn));
    put(p, "didLow", view.getInt32(start + historyAt.did));
    put(p, "didHigh", view.getInt32(start + historyAt.did + 4));
    put(p, "declinedLow", view.getInt32(start + historyAt.declined));
    put(p, "declinedHigh", view.getInt32(start + historyAt.declined + 4));
    const end = start + historyAt.tokens + view.getUint16(start + historyAt.count) * shownBytes;
    for (let offset = start + historyAt.tokens; offset < end; offset += shownBytes) {
      const shownOn = view.getUint16(offset + tokenBytes);
      if (shownOn === 0 || shownOn + coolDownDays > todayNumber) leaveOut(places.get(tokenAt(offset)));
    }
    notOfferedFrom[p + 1] = notOfferedCount;
  };

  const readTimes = (p: number, start: number): void => {
    const no = view.getUint32(start + at.no);
    const [possibleLow, possibleHigh] = daysBySet(~no & 0x1fffff);
    const [goodLow, goodHigh] = daysBySet(~(no | view.getUint32(start + at.possible)) & 0x1fffff);
    put(p, "possibleLow", possibleLow);
    put(p, "possibleHigh", possibleHigh);
    put(p, "goodLow", goodLow);
    put(p, "goodHigh", goodHigh);
  };

  const readTravel = (p: number, start: number): void => {
    const modes = view.getUint8(start + at.modes);
    const maxMinutes = view.getUint8(start + at.maxMinutes);
    put(p, "modes", modes);
    put(p, "maxMinutes", maxMinutes);
    const preferredMinutes = Math.min(maxMinutes, view.getUint8(start + at.preferredMinutes));
    put(p, "preferredMinutes", preferredMinutes);
    put(p, "softReach", reachMetres(modes, preferredMinutes));
    put(p, "reach", reachMetres(modes, maxMinutes));
  };

  const readSets = (p: number, start: number): void => {
    const [softLow, softHigh] = [view.getInt32(start + at.avoidSoft), view.getInt32(start + at.avoidSoft + 4)];
    const [wishedLow, wishedHigh] = [view.getInt32(start + at.wished), view.getInt32(start + at.wished + 4)];
    put(p, "softLow", softLow);
    put(p, "softHigh", softHigh);
    put(p, "avoidLow", softLow | view.getInt32(start + at.avoidHard));
    put(p, "avoidHigh", softHigh | view.getInt32(start + at.avoidHard + 4));
    put(p, "wishedLow", wishedLow);
    put(p, "wishedHigh", wishedHigh);
    put(p, "wishedGroups", groupsWished(wishedLow, wishedHigh));
    put(p, "experienceLow", view.getInt32(start + at.experience));
    put(p, "experienceHigh", view.getUint32(start + at.experience + 4));
    put(p, "kinds", view.getUint8(start + at.kinds));
    put(p, "purposes", view.getUint8(start + at.purposes));
  };

  /** What matters to the person if a listing leaves it open. */
  const asksOf = (start: number, cost: number): number => {
    const matters: Readonly<Record<keyof typeof openBits, boolean>> = {
      time: true,
      load: view.getUint16(start + at.maxLoad) !== unlimited,
      fee: cost !== yenUnlimited,
      age: view.getUint16(start + at.bornFrom) === 0,
      digital: view.getUint8(start + at.skill) === skillNotSaid,
      reward: (view.getUint8(start + at.yesNo) & yes.rewardRequired) !== 0,
    };
    return bitsWhere(openBits, matters);
  };

  const readAmounts = (p: number, start: number): void => {
    const yesNo = view.getUint8(start + at.yesNo);
    const cost = view.getUint32(start + at.costLimitYen);
    const isHard = (yesNo & yes.costIsHard) !== 0;
    put(p, "welcomesReward", yesNo & yes.rewardWelcome ? 1 : 0);
    put(p, "load", view.getUint16(start + at.maxLoad));
    put(p, "costHardYen", isHard ? cost : yenUnlimited);
    put(p, "costSoftYen", isHard ? yenUnlimited : cost);
    put(p, "minHourlyYen", view.getUint16(start + at.minHourlyYen));
    put(p, "hopedHourlyYen", view.getUint16(start + at.hopedHourlyYen));
    put(p, "maxDaysPerWeek", view.getUint8(start + at.maxDaysPerWeek));
    put(p, "maxSessionMinutes", view.getUint16(start + at.maxSessionMinutes));
    put(p, "groupSizeMax", view.getUint16(start + at.groupSizeMax));
    put(p, "startBy", view.getUint16(start + at.startBy));
    const bornFrom = view.getUint16(start + at.bornFrom);
    const bornTo = view.getUint16(start + at.bornTo);
    put(p, "oldest", ages[bornFrom] ?? 255);
    put(p, "youngest", ages[bornTo] ?? 0);
    put(p, "asks", asksOf(start, cost));
  };

  for (const group of groups) {
    const centre = centres[group.centre];
    for (let p = group.from; p < group.to; p += 1) {
      const record = order[p] ?? 0;
      const start = starts[record] ?? 0;
      put(p, "lot", records.lot[record] ?? 0);
      readDenied(p, start, centre);
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
