import { daysOfSet } from "./bit-sums.ts";
import type { ConditionRows } from "./condition-rows.ts";
import { codeCount } from "./features.ts";
import { type RowsByValue, rowFor } from "./listing-rows.ts";
import { own, type PeopleTable, personCells } from "./people-columns.ts";

/** Rows that a person has picked: the first `count` of `rows`. */
export interface Picked {
  readonly rows: Int32Array;
  count: number;
}

/**
 * The rows of listings that break a person's conditions, as places in `bits()`; see `listing-rows.ts`. What needs a
 * closer look is left to `closer-look.ts`.
 */
export interface Picks {
  /** In one of these: breaks a hard condition. */
  readonly barred: Picked;
  /** In one of these: at a time that is not wished. */
  readonly badTime: Picked;
  /** In one of these: has a wished code. None where nothing is wished. */
  readonly wished: Picked;
  /** Has no code of a wished code's group: counts once more. */
  readonly farOff: Picked;
  /** Each of these: misses one more soft condition. */
  readonly missed: Picked;
  /** What is refused, byte by byte. */
  readonly denyBytes: Uint8Array;
}

const mostFlags = 64;

const pickedOf = (most: number): Picked => ({ rows: new Int32Array(most), count: 0 });

/** Room for what people of a table pick, one after the other. */
export const picks = ({ deny, words }: PeopleTable, { hard, soft, late }: ConditionRows): Picks => ({
  barred: pickedOf(words * 4 + hard.length),
  badTime: pickedOf(late.length),
  wished: pickedOf(codeCount),
  farOff: pickedOf(1),
  missed: pickedOf(soft.length + mostFlags),
  denyBytes: new Uint8Array(deny.buffer, deny.byteOffset, deny.byteLength),
});

/** Adds a row, unless it is `noRow`, which is below 0: then the next one takes its place. */
const pick = (picked: Picked, row: number): void => {
  picked.rows[picked.count] = row;
  picked.count += 1 + (row >> 31);
};

const pickSet = (picked: Picked, rows: RowsByValue, set: number, first: number): void => {
  for (let left = set; left !== 0; left &= left - 1) pick(picked, rowFor(rows, first + 31 - Math.clz32(left & -left)));
};

const pickHard = (
  { barred, denyBytes }: Picks,
  { cells, words }: PeopleTable,
  rows: ConditionRows,
  p: number,
): void => {
  const stride = words * 4;
  const { needed, hard } = rows;
  barred.count = 0;
  for (let byte = 0; byte < stride; byte += 1)
    pick(barred, rowFor(needed[byte] as RowsByValue, denyBytes[p * stride + byte] as number));
  for (let n = 0; n < hard.length; n += 1) {
    const { place, rows: byValue } = hard[n] as (typeof hard)[number];
    pick(barred, rowFor(byValue, cells[p * personCells + place] as number));
  }
};

const pickSoft = (
  { missed, badTime, wished, farOff }: Picks,
  cells: Int32Array,
  rows: ConditionRows,
  person: number,
): void => {
  const { soft, late, withFlag, withCode, outside } = rows;
  const [goodLow, goodHigh] = [cells[person + own.goodLow] as number, cells[person + own.goodHigh] as number];
  const groups = cells[person + own.wishedGroups] as number;
  missed.count = 0;
  badTime.count = 0;
  wished.count = 0;
  farOff.count = 0;
  for (let n = 0; n < soft.length; n += 1) {
    const { place, rows: byValue } = soft[n] as (typeof soft)[number];
    pick(missed, rowFor(byValue, cells[person + place] as number));
  }
  pickSet(missed, withFlag, cells[person + own.softLow] as number, 0);
  pickSet(missed, withFlag, cells[person + own.softHigh] as number, 32);
  for (let n = 0; n < late.length; n += 1) {
    const { bandSet, rows: byValue } = late[n] as (typeof late)[number];
    pick(badTime, rowFor(byValue, daysOfSet(goodLow, goodHigh, bandSet)));
  }
  if (groups === 0) return;
  pickSet(wished, withCode, cells[person + own.wishedLow] as number, 0);
  pickSet(wished, withCode, cells[person + own.wishedHigh] as number, 32);
  pick(farOff, rowFor(outside, groups));
};

/** Picks the rows for a person. */
export const pickRows = (picked: Picks, people: PeopleTable, rows: ConditionRows, p: number): void => {
  pickHard(picked, people, rows, p);
  pickSoft(picked, people.cells, rows, p * personCells);
};
