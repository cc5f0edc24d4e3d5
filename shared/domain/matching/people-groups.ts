import { skillRank } from "./features.ts";
import { at, yes } from "./match-record.ts";
import type { MatchRecords } from "./match-records.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { reachClass, reachClasses } from "./reach-class.ts";
import { reachMetres } from "./travel.ts";

/** People in the order of the table, as places among the records, and the groups that they form. */
interface Grouping {
  readonly order: Uint32Array;
  readonly groups: readonly PeopleGroup[];
}

const homeBytes = at.modes - at.municipality;
const skilledEnough = skillRank("ok");
const skillNotSaid = 4;

/** 30 bits of a home's bytes, so that they make a small whole number. */
const hashOf = (view: DataView, from: number): number => {
  let hash = 0x9e3779b1;
  for (let offset = 0; offset < homeBytes; offset += 2) {
    hash = Math.imul(hash ^ view.getUint16(from + offset), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return hash >>> 2;
};

const isSameHome = (view: DataView, a: number, b: number): boolean => {
  let differences = 0;
  for (let offset = 0; offset < homeBytes; offset += 2)
    differences |= view.getUint16(a + offset) ^ view.getUint16(b + offset);
  return differences === 0;
};

/** Gives each home, that is municipality, town and point, a number of its own. */
const homeNumbers = (view: DataView) => {
  const byHash = new Map<number, number>();
  const firstStarts: number[] = [];
  return (start: number): number => {
    const from = start + at.municipality;
    for (let hash = hashOf(view, from); ; hash += 1) {
      const known = byHash.get(hash);
      if (known === undefined) {
        byHash.set(hash, firstStarts.length);
        return firstStarts.push(from) - 1;
      }
      if (isSameHome(view, firstStarts[known] ?? 0, from)) return known;
    }
  };
};

/** People who hold hybrid listings from home: those who handle a computer. */
const isAtHome = (skill: number): boolean => skill !== skillNotSaid && skill >= skilledEnough;

type Members = Pick<PeopleGroup, "from" | "to" | "centre" | "home" | "reach">;

const groupAt = (
  view: DataView,
  start: number,
  members: Members,
  isIsland: (municipality: number) => boolean,
): PeopleGroup => {
  const yesNo = view.getUint8(start + at.yesNo);
  const municipality = view.getUint32(start + at.municipality);
  return {
    ...members,
    municipality,
    island: isIsland(municipality),
    town: view.getUint16(start + at.town) * 2 ** 32 + view.getUint32(start + at.town + 2),
    located: (yesNo & yes.home) !== 0,
    rough: (yesNo & yes.rough) !== 0,
    x: view.getInt32(start + at.x),
    y: view.getInt32(start + at.y),
    z: view.getInt32(start + at.z),
    outsideOwnAreaOk: (yesNo & yes.outside) !== 0,
    atHome: isAtHome(view.getUint8(start + at.skill)),
  };
};

/** What is counted of a group before its people are put in order. */
interface Draft {
  readonly home: number;
  readonly centre: number;
  /** Record of its first person. */
  readonly record: number;
  size: number;
  reach: number;
}

/** How people of one home and centre are told apart: by {@link reachClass}, and two things that are so or not. */
const kindsOfTraveller = reachClasses * 4;

const kindOf = (view: DataView, start: number, reach: number): number => {
  const goesOutside = (view.getUint8(start + at.yesNo) & yes.outside) !== 0;
  const atHome = isAtHome(view.getUint8(start + at.skill));
  return reachClass(reach) * 4 + Number(goesOutside) * 2 + Number(atHome);
};

/** Finds out which group each person belongs to. */
const draftGroups = ({ count, starts, centre }: MatchRecords, view: DataView) => {
  const homeNumber = homeNumbers(view);
  const centres = centre.subarray(0, count).reduce((most, one) => Math.max(most, one + 1), 1);
  const groupNumbers = new Map<number, number>();
  const groupOf = new Uint32Array(count);
  const drafts: Draft[] = [];
  for (let record = 0; record < count; record += 1) {
    const start = starts[record] as number;
    const home = homeNumber(start);
    const own = centre[record] as number;
    const reach = reachMetres(view.getUint8(start + at.modes), view.getUint8(start + at.maxMinutes));
    const key = (home * centres + own) * kindsOfTraveller + kindOf(view, start, reach);
    let group = groupNumbers.get(key);
    if (group === undefined) {
      group = drafts.push({ home, centre: own, record, size: 0, reach: 0 }) - 1;
      groupNumbers.set(key, group);
    }
    const draft = drafts[group] as Draft;
    groupOf[record] = group;
    draft.size += 1;
    draft.reach = Math.max(draft.reach, reach);
  }
  return { drafts, groupOf };
};

/**
 * Puts people of one home, centre and way of travelling together, keeping their order within a group: home by home, and those
 * of a home from the least reach to the farthest.
 */
export const groupPeople = (
  records: MatchRecords,
  view: DataView,
  isIsland: (municipality: number) => boolean,
): Grouping => {
  const { drafts, groupOf } = draftGroups(records, view);
  const next = new Uint32Array(drafts.length);
  let from = 0;
  const groups = drafts
    .map((draft, group) => ({ ...draft, group }))
    .sort((a, b) => a.home - b.home || a.centre - b.centre || a.reach - b.reach || a.group - b.group)
    .map(({ group, record, home, centre, size, reach }) => {
      next[group] = from;
      from += size;
      const members = { from: from - size, to: from, home, centre, reach };
      return groupAt(view, records.starts[record] ?? 0, members, isIsland);
    });
  const order = new Uint32Array(records.count);
  for (let record = 0; record < records.count; record += 1) {
    const group = groupOf[record] ?? 0;
    const place = next[group] ?? 0;
    order[place] = record;
    next[group] = place + 1;
  }
  return { order, groups };
};
