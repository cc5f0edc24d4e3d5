import { expect, test } from "vitest";
import { fruitlessStreak, isUnmatched, presentStreak, withEmpty } from "../../shared/domain/fruitless-digests.ts";
import { type Cycle, cycleSchema } from "../../shared/domain/ids.ts";
import { aDelivery, aListing } from "../support/builders.ts";
import { idOf } from "../support/fixed-ids.ts";

const on = (day: number): Cycle => cycleSchema.parse(`2026-11-${String(day).padStart(2, "0")}T02:00`);
const now = on(25);
const sent = (day: number, state: "DELIVERED" | "SENT" | "BOUNCED" | "CANCELLED" | "PENDING" = "DELIVERED") =>
  aDelivery({ cycle: on(day), state });
const streakOf = (past: Partial<Parameters<typeof fruitlessStreak>[0]>) =>
  fruitlessStreak({ deliveries: [], answered: [], emptyCycles: [], ...past }, now);

test("two digests without an answer, two with nothing in them, or one of each, are two in a row", () => {
  expect(streakOf({ deliveries: [sent(18), sent(11)] })).toEqual({ since: "2026-11-11", empty: 0, ignored: 2 });
  expect(streakOf({ emptyCycles: [on(11), on(18)] })).toEqual({ since: "2026-11-11", empty: 2, ignored: 0 });
  const mixed = streakOf({ deliveries: [sent(11)], emptyCycles: [on(18)] });
  expect(mixed).toEqual({ since: "2026-11-11", empty: 1, ignored: 1 });
  expect([mixed, streakOf({ deliveries: [sent(18)] })].map(isUnmatched)).toEqual([true, false]);
});

test("an answer to any item ends the row, and what came before it counts no more", () => {
  const answered = [aListing().listingId];
  const item = { listingId: idOf(77), score: 1, reasons: [{ code: "free" }] };
  const other = aDelivery({ cycle: on(18), state: "SENT", items: [item] });
  expect(streakOf({ deliveries: [other, sent(11), sent(4)], answered })).toEqual({
    since: "2026-11-18",
    empty: 0,
    ignored: 1,
  });
});

test("what reached nobody was not ignored, and the digest of this very cycle has had no time yet", () => {
  const deliveries = [sent(25), sent(18, "BOUNCED"), sent(11, "CANCELLED"), sent(4, "PENDING")];
  expect(streakOf({ deliveries })).toEqual({ empty: 0, ignored: 0 });
});

test("the same empty cycle counts once, and only the last four are kept", () => {
  expect(withEmpty([on(4)], on(4))).toEqual([on(4)]);
  expect(withEmpty([on(1), on(2), on(3), on(4)], on(5))).toEqual([on(2), on(3), on(4), on(5)]);
});

test("the digest that came last may still be answered: until then it is left out, and an answer ends the row", () => {
  const past = { deliveries: [sent(18), sent(11), sent(4)], answered: [], emptyCycles: [] };
  expect(presentStreak(past)).toEqual({ since: "2026-11-04", empty: 0, ignored: 2 });
  expect(presentStreak({ ...past, emptyCycles: [on(25)] })).toEqual({ since: "2026-11-04", empty: 1, ignored: 3 });
  const last = aDelivery({
    cycle: on(25),
    state: "DELIVERED",
    items: [{ listingId: idOf(78), score: 1, reasons: [{ code: "free" }] }],
  });
  expect(presentStreak({ ...past, deliveries: [last, ...past.deliveries] }).ignored).toBe(3);
  expect(
    presentStreak({
      ...past,
      deliveries: [last, ...past.deliveries],
      answered: last.items.map(({ listingId }) => listingId),
    }),
  ).toEqual({
    empty: 0,
    ignored: 0,
  });
});
