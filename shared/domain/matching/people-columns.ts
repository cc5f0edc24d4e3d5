/**
 * What the engine asks of a person again and again, one whole number each, by its place in the person's row. A number that
 * was not said has the value that lets everything pass.
 */
export const own = {
  /** Metres of straight line within the most minutes. */
  reach: 0,
  modes: 1,
  preferredMinutes: 2,
  maxMinutes: 3,
  /** Kinds wished, one bit each; 0: any. */
  kinds: 4,
  /**
   * Weekdays on which all bands of a set are possible (not "no"), and on which all are good: 7 bits for each of the 8 sets,
   * four sets a number; set 0 stands for a time not said, for which one band of the day is enough.
   */
  possibleLow: 5,
  possibleHigh: 6,
  goodLow: 7,
  goodHigh: 8,
  /** Tenths of a kg. */
  load: 9,
  costHardYen: 10,
  minHourlyYen: 11,
  /** Ages that the person may have on the day of the run. */
  youngest: 12,
  oldest: 13,
  /** A number of the person's own, for drawing lots. */
  lot: 14,
  lastOn: 15,
  /** Sets of taxonomy codes, and the groups of those wished, one bit each. */
  wishedLow: 16,
  wishedHigh: 17,
  wishedGroups: 18,
  didLow: 19,
  didHigh: 20,
  declinedLow: 21,
  declinedHigh: 22,
  experienceLow: 23,
  experienceHigh: 24,
  /** Demands that are avoided softly; from bit 13 of the high number on, wishes about the setting. */
  softLow: 25,
  softHigh: 26,
  /** Demands that are avoided in any way. */
  avoidLow: 27,
  avoidHigh: 28,
  purposes: 29,
  /** What matters to them if a listing leaves it open: see `openBits`. */
  asks: 30,
  welcomesReward: 31,
  costSoftYen: 32,
  hopedHourlyYen: 33,
  maxDaysPerWeek: 34,
  maxSessionMinutes: 35,
  groupSizeMax: 36,
  startBy: 37,
  /** Metres of straight line within the preferred minutes. */
  softReach: 38,
} as const;

export type Own = keyof typeof own;

/** Whole numbers a row. */
export const personCells = 40;

/** What people of one home who travel alike have in common. They stand together in the table. */
export interface PeopleGroup {
  /** First person, and the one past the last. */
  readonly from: number;
  readonly to: number;
  readonly centre: number;
  readonly municipality: number;
  readonly town: number;
  readonly located: boolean;
  readonly rough: boolean;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly island: boolean;
  readonly outsideOwnAreaOk: boolean;
  /** Takes part in hybrid listings from home. */
  readonly atHome: boolean;
  /** The same for all groups of one home. */
  readonly home: number;
  /** Farthest reach in the group, in metres. */
  readonly reach: number;
}

export interface PeopleTable {
  readonly count: number;
  /** {@link personCells} a person. */
  readonly cells: Int32Array;
  /** What they refuse: `words` words a person. */
  readonly deny: Uint32Array;
  readonly words: number;
  /** Place of the record among those that the table was made from. */
  readonly record: Uint32Array;
  /** Those of one home one after the other. */
  readonly groups: readonly PeopleGroup[];
  /** Places in the listing table that are not offered to a person, one after the other. */
  readonly notOffered: Uint32Array;
  /** Where each person's part of them begins; one more entry for the end. */
  readonly notOfferedFrom: Uint32Array;
}

/** One number of a person. */
export const ownOf = ({ cells }: PeopleTable, p: number, name: Own): number => cells[p * personCells + own[name]] ?? 0;
