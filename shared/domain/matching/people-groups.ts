import { isIsland } from "../../reference/island-municipalities.ts";
import { skillRank } from "./features.ts";
import { skillNotSaid } from "./match-profile.ts";
import { at, yes } from "./match-record.ts";
import type { MatchRecords } from "./match-records.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { reachClass, reachClasses } from "./reach-class.ts";
import { numbersUpTo, sortedBy } from "./sorted-by.ts";
import { tokenAt } from "./tokens.ts";
import { reachMetres } from "./travel.ts";

/** People in the order of the table, as places among the records, and the groups that they form. */
interface Grouping {
  readonly order: Uint32Array;
  readonly groups: readonly PeopleGroup[];
}

/** Where in a home's bytes, that is municipality, town and point, its whole words end and half a word follows. */
const halfWord = at.modes - at.municipality - 2;
const skilledEnough = skillRank("ok");

/** Stirs a word into a hash, so that each of its bits moves the lowest ones. */
const mixed = (hash: number, word: number): number => {
  const product = Math.imul(hash ^ word, 0x85ebca6b);
  return product ^ (product >>> 15);
};

const hashOfHome = (view: DataView, from: number): number => {
  let hash = mixed(0x9e3779b1, view.getUint16(from + halfWord));
  for (let offset = 0; offset < halfWord; offset += 4) hash = mixed(hash, view.getInt32(from + offset));
  return hash;
};

const isSameHome = (view: DataView, a: number, b: number): boolean => {
  let differences = view.getUint16(a + halfWord) ^ view.getUint16(b + halfWord);
  for (let offset = 0; offset < halfWord; offset += 4)
    differences |= view.getInt32(a + offset) ^ view.getInt32(b + offset);
  return differences === 0;
};

/** Room for so many numbers to be found by their hashes; 0: free. At most half of it fills. */
const emptySlots = (most: number): Uint32Array => new Uint32Array(2 ** (33 - Math.clz32(most)));

/** Gives each home a number of its own. */
const homeNumbers = (view: DataView, most: number) => {
  const slots = emptySlots(most);
  const last = slots.length - 1;
  const firstStarts: number[] = [];
  return (start: number): number => {
    const from = start + at.municipality;
    for (let slot = hashOfHome(view, from) & last; ; slot = (slot + 1) & last) {
      const known = (slots[slot] as number) - 1;
      if (known >= 0 && isSameHome(view, firstStarts[known] as number, from)) return known;
      if (known < 0) {
        slots[slot] = firstStarts.push(from);
        return firstStarts.length - 1;
      }
    }
  };
};

/** People who hold hybrid listings from home: those who handle a computer. */
const isAtHome = (skill: number): boolean => skill !== skillNotSaid && skill >= skilledEnough;

type Members = Pick<PeopleGroup, "from" | "to" | "centre" | "home" | "reach">;

const groupAt = (view: DataView, start: number, members: Members): PeopleGroup => {
  const yesNo = view.getUint8(start + at.yesNo);
  const municipality = view.getUint32(start + at.municipality);
  // Written out: with its members spread into it, a group takes twice the memory.
  return {
    from: members.from,
    to: members.to,
    centre: members.centre,
    home: members.home,
    reach: members.reach,
    municipality,
    island: isIsland(municipality),
    town: tokenAt(view, start + at.town),
    located: (yesNo & yes.home) !== 0,
    rough: (yesNo & yes.rough) !== 0,
    x: view.getInt32(start + at.x),
    y: view.getInt32(start + at.y),
    z: view.getInt32(start + at.z),
    outsideOwnAreaOk: (yesNo & yes.outside) !== 0,
    atHome: isAtHome(view.getUint8(start + at.skill)),
  };
};

/** How people of one home and centre are told apart: by {@link reachClass}, and two things that are so or not. */
const kindsOfTraveller = reachClasses * 4;

const kindOf = (view: DataView, start: number, reach: number): number => {
  const goesOutside = (view.getUint8(start + at.yesNo) & yes.outside) !== 0;
  const atHome = isAtHome(view.getUint8(start + at.skill));
  return reachClass(reach) * 4 + Number(goesOutside) * 2 + Number(atHome);
};

/** What is known of groups before their people are put in order, by their numbers. */
interface Drafts {
  readonly count: number;
  readonly home: Uint32Array;
  readonly centre: Uint32Array;
  /** The farthest of its people's. */
  readonly reach: Uint32Array;
  /** How many people. */
  readonly size: Uint32Array;
  /** Record of the first person. */
  readonly record: Uint32Array;
  /** Group of each record. */
  readonly groupOf: Uint32Array;
}

/** Finds out which group each person belongs to. */
const draftGroups = ({ count: people, starts, centre: centreOf }: MatchRecords, view: DataView): Drafts => {
  const homeNumber = homeNumbers(view, people);
  const column = (): Uint32Array => new Uint32Array(people);
  const [home, centre, kind, record] = [column(), column(), column(), column()];
  const [reach, size, groupOf] = [column(), column(), column()];
  const slots = emptySlots(people);
  const last = slots.length - 1;
  let count = 0;

  const groupNumber = (ownHome: number, ownCentre: number, ownKind: number, person: number): number => {
    for (let slot = mixed(ownHome, ownCentre * kindsOfTraveller + ownKind) & last; ; slot = (slot + 1) & last) {
      const known = (slots[slot] as number) - 1;
      if (known < 0) {
        [home[count], centre[count], kind[count], record[count]] = [ownHome, ownCentre, ownKind, person];
        count += 1;
        slots[slot] = count;
        return count - 1;
      }
      if (home[known] === ownHome && centre[known] === ownCentre && kind[known] === ownKind) return known;
    }
  };

  for (let person = 0; person < people; person += 1) {
    const start = starts[person] as number;
    const ownReach = reachMetres(view.getUint8(start + at.modes), view.getUint8(start + at.maxMinutes));
    const ownKind = kindOf(view, start, ownReach);
    const group = groupNumber(homeNumber(start), centreOf[person] as number, ownKind, person);
    groupOf[person] = group;
    size[group] = (size[group] as number) + 1;
    reach[group] = Math.max(reach[group] as number, ownReach);
  }
  return { count, home, centre, reach, size, record, groupOf };
};

/**
 * Puts people of one home, centre and way of travelling together, keeping their order within a group: home by home, and those
 * of a home from the least reach to the farthest.
 */
export const groupPeople = (records: MatchRecords, view: DataView): Grouping => {
  const { count, home, centre, reach, size, record, groupOf } = draftGroups(records, view);
  // By what matters least first: each sort keeps the order of the one before.
  const inOrder = [reach, centre, home].reduce((groups, keys) => sortedBy(keys, groups), numbersUpTo(count));
  const placeOf = new Uint32Array(count);
  let to = 0;
  const groups = Array.from(inOrder, (group, place) => {
    placeOf[group] = place;
    const from = to;
    to += size[group] as number;
    const members = {
      from,
      to,
      home: home[group] as number,
      centre: centre[group] as number,
      reach: reach[group] as number,
    };
    return groupAt(view, records.starts[record[group] as number] as number, members);
  });
  const places = groupOf.map((group) => placeOf[group] as number);
  return { order: sortedBy(places, numbersUpTo(records.count)), groups };
};
