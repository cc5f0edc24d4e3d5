import type { ListingId } from "../ids.ts";
import type { Crowds } from "./crowds.ts";
import type { NamedFeatures } from "./named-features.ts";
import type { TokenPlaces } from "./token-finder.ts";

/** Yen for an hour where it is not said. */
export const yenNotSaid = 0xffff;

/**
 * What the engine asks of a listing again and again, one whole number each, by its place in the listing's row. A row is two
 * lines of a processor's cache: held against thousands of people, they stay there.
 */
export const cell = {
  // First what every pair is asked for.
  /** Parts that are packed into one number; see `packed-parts.ts`. */
  what: 0,
  when: 1,
  municipality: 2,
  /** The set of all codes. */
  codesLow: 3,
  codesHigh: 4,
  /** Demands that are neither named nor ruled out. */
  openLow: 5,
  openHigh: 6,
  /** Ids in their order: decides ties. */
  rank: 7,
  flagsLow: 8,
  /** Demand flags from 32 on, and wishes about the setting that it cannot meet. */
  flagsHigh: 9,
  daysPerWeek: 10,
  sessionMinutes: 11,
  feeYen: 12,
  /** {@link yenNotSaid} where it is not said. */
  hourlyYen: 13,
  groupSize: 14,
  beginsOn: 15,
  /** Weekdays, one bit each; bands that each needs; on how many of the days one has to come. */
  days: 16,
  bandSet: 17,
  required: 18,
  /** Tenths of a kg. */
  load: 19,
  minAge: 20,
  maxAge: 21,
  /** Number among the kinds. */
  kind: 22,
  /** See `meritBits` and `openBits`. */
  merits: 23,
  open: 24,
  purposes: 25,
  /** Groups of all codes, one bit each. */
  codeGroups: 26,
  /** 1 where days and time of day are said. */
  timed: 27,
  /** 1 where days may be chosen of which each needs more than one band. */
  bandsToChoose: 28,
  /** A number of the listing's own, for drawing lots: the same whatever else is open. */
  lot: 29,
  /** Its codes in their order; see `packCodes`. */
  codes: 30,
} as const;

export type Cell = keyof typeof cell;

/** Whole numbers a row. */
export const rowCells = 32;

/** What is asked once a home: one entry a listing. */
export const placeColumns = (count: number) => ({
  /** Why it is offered to nobody: see `barBits`; 0: it is offered. */
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
 * The open listings of a run as rows of numbers, in the order of the map, so that what is near one home stands together. All
 * that matching asks of a listing is here, as plain data: whoever has the table needs no listing.
 */
export interface ListingTable extends Readonly<ReturnType<typeof placeColumns>> {
  readonly ids: readonly ListingId[];
  readonly count: number;
  readonly named: NamedFeatures;
  /** Municipalities whose people alone may take part; undefined: no limit. */
  readonly residentsOf: readonly (ReadonlySet<number> | undefined)[];
  /** {@link rowCells} a listing. */
  readonly cells: Int32Array;
  /** What each needs: `named.words` words a listing. */
  readonly need: Uint32Array;
  readonly byToken: TokenPlaces;
  readonly crowds: Crowds;
  /** Places of the jobs, newest first, ties by id. */
  readonly newestJobs: Int32Array;
}

/** One number of a listing. */
export const cellOf = ({ cells }: ListingTable, l: number, name: Cell): number => cells[l * rowCells + cell[name]] ?? 0;
