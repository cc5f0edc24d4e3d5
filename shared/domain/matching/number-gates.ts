import { dayCount, daysOfSet } from "./gates.ts";
import { cell, type ListingTable } from "./listing-columns.ts";
import { own, type PeopleTable } from "./people-columns.ts";

/**
 * The hard conditions that compare numbers, for a person's row and a listing's. One sign for all of them: a difference below
 * 0 breaks its condition, and a branch for each costs more than the sums.
 */
export const numberGates =
  ({ cells: mine }: PeopleTable, { cells }: ListingTable) =>
  (person: number, row: number, metres: number): boolean => {
    const possible = daysOfSet(
      mine[person + own.possibleLow] as number,
      mine[person + own.possibleHigh] as number,
      cells[row + cell.bandSet] as number,
    );
    return (
      (((mine[person + own.reach] as number) - metres) |
        (dayCount((cells[row + cell.days] as number) & possible) - (cells[row + cell.required] as number)) |
        ((mine[person + own.load] as number) - (cells[row + cell.load] as number)) |
        ((mine[person + own.costHardYen] as number) - (cells[row + cell.feeYen] as number)) |
        ((cells[row + cell.hourlyYen] as number) - (mine[person + own.minHourlyYen] as number)) |
        ((mine[person + own.oldest] as number) - (cells[row + cell.minAge] as number)) |
        ((cells[row + cell.maxAge] as number) - (mine[person + own.youngest] as number))) >=
      0
    );
  };
