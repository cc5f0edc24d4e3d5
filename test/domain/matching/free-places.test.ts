import { expect, test } from "vitest";
import { exposureNumbersOn } from "../../../shared/domain/matching/exposure-numbers.ts";
import { freePlaces } from "../../../shared/domain/matching/free-places.ts";
import { aListing } from "../../support/builders.ts";

const numbers = exposureNumbersOn("2026-11-25");
const placesOf = (capacity: { total?: number; remaining?: number }, waiting = 0, arranged = 0) =>
  freePlaces(aListing({ capacity: { note: "", ...capacity }, kind: "volunteer" }), { waiting, arranged }, numbers);

test("what remains counts, or else the total, or else what is usual for the kind", () => {
  expect(placesOf({ total: 10, remaining: 4 })).toBe(4);
  expect(placesOf({ total: 10 })).toBe(10);
  expect(placesOf({})).toBe(numbers.places.volunteer);
});

test("who was told to come takes a place of the total, not of what remains", () => {
  expect(placesOf({ total: 10 }, 0, 3)).toBe(7);
  expect(placesOf({ remaining: 4 }, 0, 3)).toBe(4);
});

test("who waits for an answer takes a place as often as groups say yes, and never more than there are", () => {
  expect(placesOf({ remaining: 10 }, 5)).toBe(10 - 5 * numbers.acceptance);
  expect(placesOf({ remaining: 1 }, 50)).toBe(0);
});
