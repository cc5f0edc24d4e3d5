import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Delivery, DeliveryState } from "../../shared/domain/delivery.ts";
import { afterEvent, type DeliveryEvent, type DeliveryEventKind } from "../../shared/domain/delivery-event.ts";

const eventOf = (kind: DeliveryEventKind): DeliveryEvent => ({
  kind,
  at: "2026-11-25T01:00:00.000Z",
  providerMessageId: "m",
  recipient: "a@example.jp",
  permanent: true,
  detail: kind === "sent" || kind === "delivered" ? "" : "General",
});
type Fate = Pick<Delivery, "state" | "failure">;
const endOf = (start: Fate, kinds: readonly DeliveryEventKind[]): Fate =>
  kinds.reduce<Fate>((fate, kind) => {
    const next = afterEvent(fate, eventOf(kind));
    return next ? next : fate;
  }, start);

const anyKind = fc.constantFrom<DeliveryEventKind>("sent", "delivered", "rejected", "bounced", "complained");
const anyStart = fc.constantFrom<Fate>(
  { state: "PENDING" },
  { state: "SENDING" },
  { state: "SENT" },
  { state: "CANCELLED", failure: "not_receiving" },
  { state: "FAILED", failure: "no_event" },
);

describe("events of a mail", () => {
  test("lead to the same state in any order and however often they come", () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.array(anyKind, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (start, kinds, order) => {
          const shuffled = [...kinds, ...kinds].sort(
            (a, b) => (order[kinds.indexOf(a)] ?? 0) - (order[kinds.indexOf(b)] ?? 0),
          );
          expect(endOf(start, shuffled).state).toBe(endOf(start, kinds).state);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each<[DeliveryEventKind[], DeliveryState]>([
    [["delivered", "sent"], "DELIVERED"],
    [["bounced", "delivered", "sent"], "BOUNCED"],
    [["complained", "delivered"], "COMPLAINED"],
    [["rejected", "sent"], "FAILED"],
  ])("%j end in %s", (kinds, state) => {
    expect(endOf({ state: "SENDING" }, kinds).state).toBe(state);
  });

  test("an event that comes after we gave up says what really happened", () => {
    expect(endOf({ state: "FAILED", failure: "no_event" }, ["delivered"]).state).toBe("DELIVERED");
    expect(endOf({ state: "FAILED", failure: "provider_rejected:Bad_content" }, ["sent"]).state).toBe("FAILED");
  });

  test("an event of a digest that was put back to wait keeps it from being sent again", () => {
    expect(endOf({ state: "PENDING" }, ["sent"]).state).toBe("SENT");
  });
});
