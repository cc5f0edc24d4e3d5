import { dayCount, isLess } from "./bit-sums.ts";
import { cell, type ListingTable } from "./listing-columns.ts";
import { own, type PeopleTable } from "./people-columns.ts";

/** What rows of bits cannot tell of a person's row of numbers and a listing's: the way, and days that may be chosen. */
export interface CloserLook {
  /** Whether the way and the days are within what is possible. */
  readonly fits: (person: number, row: number, metres: number) => boolean;
  /** How many soft conditions are missed beside those that rows count. */
  readonly misses: (person: number, row: number, metres: number) => number;
}

/**
 * Makes what looks closely. No step branches on the data: a processor guesses half of such branches wrong, and that costs
 * more than all the sums. So differences share one sign: below 0 breaks a condition.
 */
export const closerLook = ({ cells: mine }: PeopleTable, { cells }: ListingTable): CloserLook => {
  /** On how many days too few the person could come; 0 or more: enough. */
  const daysToSpare = (person: number, row: number, daysBySet: number): number => {
    const bandSet = cells[row + cell.bandSet] as number;
    const days = (mine[person + daysBySet + (bandSet >>> 2)] as number) >>> ((bandSet & 3) * 7);
    return dayCount((cells[row + cell.days] as number) & days) - (cells[row + cell.required] as number);
  };
  return {
    fits: (person, row, metres) =>
      (((mine[person + own.reach] as number) - metres) | daysToSpare(person, row, own.possibleLow)) >= 0,
    misses: (person, row, metres) =>
      isLess(mine[person + own.softReach] as number, metres) +
      (cells[row + cell.bandsToChoose] as number) * isLess(daysToSpare(person, row, own.goodLow), 0),
  };
};
