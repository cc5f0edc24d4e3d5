import fc from "fast-check";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { matchDay } from "./matching.ts";
import { easyDraw, hardDraw } from "./random-draw.ts";
import { listingsOf } from "./random-listings.ts";
import { seniorOf } from "./random-people.ts";

/** People of all kinds; nearly everything breaks a condition of theirs. */
export const anySenior: fc.Arbitrary<Senior> = seniorOf(hardDraw);

/** Up to so many listings of all kinds, each with its own id. */
export const anyListings = (most: number): fc.Arbitrary<Listing[]> => listingsOf(hardDraw, most);

/** A day and who and what there is on it. */
export interface Town {
  readonly today: string;
  readonly seniors: readonly Senior[];
  readonly listings: readonly Listing[];
}

/** Ends and beginnings of years and months, a leap day, and an ordinary Wednesday. */
const days = [matchDay, "2026-12-31", "2027-01-01", "2028-02-29", "2027-03-28"];

/** Towns in which about every second pair breaks no hard condition. */
export const easyTown = (people: number, listings: number): fc.Arbitrary<Town> =>
  fc.constantFrom(...days).chain((today) => {
    const draw = easyDraw(today);
    return fc.record({
      today: fc.constant(today),
      seniors: fc.array(seniorOf(draw), { minLength: people, maxLength: people }),
      listings: listingsOf(draw, listings),
    });
  });
