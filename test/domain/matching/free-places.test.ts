import { expect, test } from "vitest";
import { exposureNumbersOn } from "../../../shared/domain/matching/exposure-numbers.ts";
import { applicantsOf, freePlaces, isTakenUp } from "../../../shared/domain/matching/free-places.ts";
import { aListing, aParticipation } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";

const numbers = exposureNumbersOn("2026-11-25");
const withPlaces = (capacity: { total?: number; remaining?: number }) =>
  aListing({ capacity: { note: "", ...capacity }, kind: "volunteer" });
const placesOf = (capacity: { total?: number; remaining?: number }, waiting = 0, arranged = 0) =>
  freePlaces(withPlaces(capacity), { waiting, arranged, joined: 0 }, numbers);

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

test("who came to what goes on keeps their place; who came to an event, or to what is over soon, needs none", () => {
  const ofThree = withPlaces({ total: 3 });
  const applicants = { waiting: 0, arranged: 1, joined: 2 };
  expect(freePlaces(ofThree, applicants, numbers)).toBe(0);
  expect(freePlaces(aListing({ ...ofThree, kind: "event" }), applicants, numbers)).toBe(2);
  const oneDay = aListing({ ...ofThree, schedule: { type: "dates", dates: ["2026-12-01"] } });
  expect(freePlaces(oneDay, applicants, numbers)).toBe(2);
});

test("it is taken up by as many as its total, unless it says itself what remains, or not how many there are", () => {
  const two = { waiting: 0, arranged: 1, joined: 1 };
  expect(isTakenUp(withPlaces({ total: 2 }), two)).toBe(true);
  expect(isTakenUp(withPlaces({ total: 3 }), two)).toBe(false);
  expect(isTakenUp(withPlaces({ total: 2, remaining: 1 }), two)).toBe(false);
  expect(isTakenUp(withPlaces({}), { ...two, joined: 100 })).toBe(false);
});

test("answers count by the state that they are in", () => {
  const states = ["wished", "wished", "arranged", "joined", "not_joined", "declined", "withdrawn"] as const;
  const answers = states.map((state, n) => aParticipation({ state, seniorId: idOf(n + 1) }));
  expect([...applicantsOf(answers).values()]).toEqual([{ waiting: 2, arranged: 1, joined: 1 }]);
});
