import { daysOfSet } from "./bit-sums.ts";
import type { ConditionRows } from "./condition-rows.ts";
import { codeCount } from "./features.ts";
import { noRow } from "./listing-rows.ts";
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
export interface PersonRows {
  /** Picks the rows for a person. */
  readonly person: (p: number) => void;
  readonly bits: () => Int32Array;
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
}

const mostFlags = 64;

const pickedOf = (most: number): Picked => ({ rows: new Int32Array(most), count: 0 });

const pick = (picked: Picked, row: number): void => {
  if (row === noRow) return;
  picked.rows[picked.count] = row;
  picked.count += 1;
};

export const personRows = (people: PeopleTable, rows: ConditionRows): PersonRows => {
  const { bits, needing, hard, soft, withCode, withFlag, outside, late } = rows;
  const { cells } = people;
  const denyBytes = new Uint8Array(people.deny.buffer, people.deny.byteOffset, people.deny.byteLength);
  const stride = people.words * 4;

  const barred = pickedOf(stride + hard.length);
  const missed = pickedOf(soft.length + mostFlags);
  const badTime = pickedOf(late.length);
  const wished = pickedOf(codeCount);
  const farOff = pickedOf(1);

  const pickSet = (picked: Picked, rowFor: (number: number) => number, set: number, first: number): void => {
    for (let left = set; left !== 0; left &= left - 1) pick(picked, rowFor(first + 31 - Math.clz32(left & -left)));
  };

  const pickHard = (p: number): void => {
    for (let byte = 0; byte < stride; byte += 1) {
      const value = denyBytes[p * stride + byte] as number;
      if (value !== 0) pick(barred, needing(byte, value));
    }
    for (const { place, rowFor } of hard) pick(barred, rowFor(cells[p * personCells + place] as number));
  };

  const pickSoft = (person: number): void => {
    const mine = (place: number): number => cells[person + place] as number;
    for (const { place, rowFor } of soft) pick(missed, rowFor(mine(place)));
    pickSet(missed, withFlag, mine(own.softLow), 0);
    pickSet(missed, withFlag, mine(own.softHigh), 32);
    for (const { bandSet, rowFor } of late)
      pick(badTime, rowFor(daysOfSet(mine(own.goodLow), mine(own.goodHigh), bandSet)));
    if (mine(own.wishedGroups) === 0) return;
    pickSet(wished, withCode, mine(own.wishedLow), 0);
    pickSet(wished, withCode, mine(own.wishedHigh), 32);
    pick(farOff, outside(mine(own.wishedGroups)));
  };

  const turnTo = (p: number): void => {
    for (const picked of [barred, badTime, wished, farOff, missed]) picked.count = 0;
    pickHard(p);
    pickSoft(p * personCells);
  };

  return { person: turnTo, bits, barred, badTime, wished, farOff, missed };
};
