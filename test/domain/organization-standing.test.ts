import { expect, test } from "vitest";
import { standingsOf } from "../../shared/domain/organization-standing.ts";
import type { ParticipationState } from "../../shared/domain/participation.ts";
import { addDays } from "../../shared/domain/times.ts";
import { aListing, aParticipation } from "../support/builders.ts";
import { idOf } from "../support/fixed-ids.ts";

const today = "2026-11-25";
const listing = aListing();
/** Half past midnight of a day in Japan, when it is still the day before in UTC. */
const at = (on: string): string => `${addDays(on, -1)}T15:30:00.000Z`;
const wishes = (...states: (readonly [ParticipationState, on: string])[]) =>
  states.map(([state, on], n) =>
    aParticipation({
      seniorId: idOf(n + 1),
      organizationId: listing.organizationId,
      state,
      answeredAt: at(on),
    }),
  );

test("a group that nobody has wished to come to yet is new, and not known to answer", () => {
  expect(standingsOf([], today)(listing)).toEqual({ responsive: false, firstTime: true });
});

test("a group answers that has answered two at least, and four of five", () => {
  const standing = (...states: (readonly [ParticipationState, on: string])[]) =>
    standingsOf(wishes(...states), today)(listing);
  expect(standing(["joined", "2026-10-01"])).toEqual({ responsive: false, firstTime: false });
  expect(standing(["joined", "2026-10-01"], ["not_joined", "2026-10-01"]).responsive).toBe(true);
  const four = Array.from({ length: 4 }, () => ["arranged", "2026-11-01"] as const);
  expect(standing(...four, ["wished", "2026-11-01"]).responsive).toBe(true);
  expect(standing(...four.slice(1), ["wished", "2026-11-01"]).responsive).toBe(false);
});

test("a wish of the last days is not yet held against it", () => {
  const two = [["joined", "2026-11-01"] as const, ["joined", "2026-11-01"] as const];
  expect(standingsOf(wishes(...two, ["wished", "2026-11-19"]), today)(listing).responsive).toBe(true);
  expect(standingsOf(wishes(...two, ["wished", "2026-11-18"]), today)(listing).responsive).toBe(false);
});

test("what no registered group offers has no standing", () => {
  const { organizationId: _, ...imported } = listing;
  expect(standingsOf([], today)(imported)).toEqual({ responsive: false, firstTime: false });
});
