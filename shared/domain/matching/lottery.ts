import { allLots } from "./exposure.ts";
import { mostMonths, waitedMonths } from "./lots.ts";
import { dayNumber } from "./match-profile.ts";
import { ownOf, type PeopleTable } from "./people-columns.ts";

/** How many of some people have waited for 0, 1, 2 … months for something to be offered. */
const waitsOf = (people: PeopleTable, day: number): Float64Array => {
  const waits = new Float64Array(mostMonths + 1);
  for (let p = 0; p < people.count; p += 1) {
    const months = waitedMonths(day, ownOf(people, p, "lastOn"));
    waits[months] = (waits[months] ?? 0) + 1;
  }
  return waits;
};

/**
 * How many lots have to win for a share of people to be shown a listing, as long as some of them have waited: for who has
 * waited for m months, each lot counts 1 + m times.
 */
export const lotsForShare = (people: PeopleTable, today: string): ((share: number) => number) => {
  const waits = waitsOf(people, dayNumber(today));
  const winners = (lots: number): number =>
    waits.reduce((sum, count, months) => sum + count * Math.min(1, (lots * (1 + months)) / allLots), 0);
  return (share) => {
    let [low, high] = [0, allLots];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (winners(middle) < share * people.count) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};
