import type { Listing } from "../listing.ts";
import type { NamedFeatures } from "./named-features.ts";

/** Yen for an hour where it is not said. */
export const yenNotSaid = 0xffff;

/**
 * What the engine asks of a listing again and again, one whole number each, by its place in the listing's row. A row is two
 * lines of a processor's cache: held against thousands of people, it stays there.
 */
export const cell = {
  /** Ids in their order: decides ties. */
  rank: 0,
  /** Weekdays, one bit each; bands that each needs; on how many of the days one has to come. */
  days: 1,
  bandSet: 2,
  required: 3,
  /** Tenths of a kg. */
  load: 4,
  feeYen: 5,
  /** {@link yenNotSaid} where it is not said. */
  hourlyYen: 6,
  minAge: 7,
  maxAge: 8,
  /** Number among the kinds. */
  kind: 9,
  municipality: 10,
  /** See `meritBits` and `openBits`. */
  merits: 11,
  open: 12,
  flexible: 13,
  purposes: 14,
  /** Number of the primary taxonomy code. */
  primaryCode: 15,
  /** Groups of all codes, one bit each; the set of all codes. */
  codeGroups: 16,
  codesLow: 17,
  codesHigh: 18,
  flagsLow: 19,
  /** Demand flags from 32 on, and wishes about the setting that it cannot meet. */
  flagsHigh: 20,
  openLow: 21,
  openHigh: 22,
  daysPerWeek: 23,
  sessionMinutes: 24,
  groupSize: 25,
  beginsOn: 26,
  /** 1 where days and time of day are said. */
  timed: 27,
  /** 1 where it is said what an hour pays. */
  paid: 28,
  /** 1 where days may be chosen of which each needs more than one band. */
  bandsToChoose: 29,
} as const;

export type Cell = keyof typeof cell;

/** Whole numbers a row. */
export const rowCells = 32;

/** What is asked once a home: one entry a listing. */
export const placeColumns = (count: number) => ({
  /** Why it is offered to nobody: number of the hard condition + 1; 0: it is offered. */
  barred: new Uint8Array(count),
  holding: new Uint8Array(count),
  island: new Uint8Array(count),
  /** Known by its municipality's office only. */
  rough: new Uint8Array(count),
  town: new Float64Array(count),
  /** Whether x, y and z say something. */
  located: new Uint8Array(count),
  x: new Int32Array(count),
  y: new Int32Array(count),
  z: new Int32Array(count),
});

/**
 * The open listings of a run as rows of numbers, in the order of the map, so that what is near one home stands together.
 */
export interface ListingTable extends Readonly<ReturnType<typeof placeColumns>> {
  readonly listings: readonly Listing[];
  readonly count: number;
  readonly named: NamedFeatures;
  /** Municipalities whose people alone may take part; undefined: no limit. */
  readonly residentsOf: readonly (ReadonlySet<number> | undefined)[];
  /** {@link rowCells} a listing. */
  readonly cells: Int32Array;
  /** What each needs: `named.words` words a listing. */
  readonly need: Uint32Array;
}

/** One number of a listing. */
export const cellOf = ({ cells }: ListingTable, l: number, name: Cell): number => cells[l * rowCells + cell[name]] ?? 0;
