import { describe, expect, test } from "vitest";
import type { Listing } from "../../../shared/domain/listing.ts";
import { bestLoosening } from "../../../shared/domain/matching/loosenings.ts";
import { noHistory } from "../../../shared/domain/matching/match-history.ts";
import { onePerson } from "../../../shared/domain/matching/one-person.ts";
import type { PeopleGroup } from "../../../shared/domain/matching/people-columns.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { aListing, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aMatchRun } from "../../support/matching.ts";

const bestFor = (senior: Senior, listings: readonly Listing[]) => {
  const run = aMatchRun(listings);
  const people = onePerson(senior, noHistory, run);
  return bestLoosening(run, people, people.groups[0] as PeopleGroup, 0);
};
const { demands } = aListing();

describe("the single loosening that would bring most", () => {
  const withStairs = [1, 2].map((n) => aListing({ listingId: idOf(n), demands: { ...demands, flags: ["stairs"] } }));
  const events = [3].map((n) => aListing({ listingId: idOf(n), kind: "event" }));
  const stairless = aSenior({ avoid: [{ code: "stairs", level: "hard" }] });

  test("names the condition and how many listings it would let in", () => {
    expect(bestFor(stairless, [...withStairs, ...events])).toEqual({ condition: "avoid:stairs", listings: 2 });
  });

  test("counts nothing that a second condition stands against", () => {
    const both = aListing({ listingId: idOf(4), kind: "event", demands: { ...demands, flags: ["stairs"] } });
    expect(bestFor(stairless, [both])).toBeUndefined();
  });

  test("never proposes what is not the person's to loosen", () => {
    expect(
      bestFor(aSenior(), [aListing({ state: "closed" }), aListing({ capacity: { remaining: 0 } })]),
    ).toBeUndefined();
  });
});
