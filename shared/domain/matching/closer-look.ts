import { dayCount, daysOfSet, isLess } from "./bit-sums.ts";
import { cell, type ListingTable, rowCells } from "./listing-columns.ts";
import { part, partOf } from "./packed-parts.ts";
import { own, type PeopleTable } from "./people-columns.ts";
import type { Shortlist } from "./shortlist.ts";

/** On how many days too few a person could come who has these two words of days by set; 0 or more: enough. */
export const daysToSpare = (when: number, low: number, high: number): number =>
  dayCount(partOf(when, part.days) & daysOfSet(low, high, partOf(when, part.bandSet))) - partOf(when, part.required);

/**
 * Looks at what rows of bits cannot tell: the way, and days that may be chosen. Keeps what is possible and misses few enough
 * soft conditions, and writes down how many: those that rows have counted, and the way and the chosen days beside them.
 *
 * No step branches on the data: a processor guesses half of such branches wrong, and that costs more than all the sums. So
 * differences share one sign, below 0 breaks a condition, and what does not fit is written over by the next.
 * @param person where the person's row of numbers begins
 */
export const lookCloser = (
  { cells: mine }: PeopleTable,
  { cells }: ListingTable,
  person: number,
  counted: number,
  most: number,
  list: Shortlist,
): void => {
  const { places, metres, misses, count } = list;
  const reach = mine[person + own.reach] as number;
  const softReach = mine[person + own.softReach] as number;
  const possibleLow = mine[person + own.possibleLow] as number;
  const possibleHigh = mine[person + own.possibleHigh] as number;
  const goodLow = mine[person + own.goodLow] as number;
  const goodHigh = mine[person + own.goodHigh] as number;
  let kept = 0;
  for (let n = 0; n < count; n += 1) {
    const place = places[n] as number;
    const way = metres[n] as number;
    const when = cells[place * rowCells + cell.when] as number;
    const missed =
      counted +
      isLess(softReach, way) +
      (partOf(when, part.bandsToChoose) & isLess(daysToSpare(when, goodLow, goodHigh), 0));
    places[kept] = place;
    metres[kept] = way;
    misses[kept] = missed;
    kept += 1 - (((reach - way) | daysToSpare(when, possibleLow, possibleHigh) | (most - missed)) >>> 31);
  }
  list.count = kept;
};
