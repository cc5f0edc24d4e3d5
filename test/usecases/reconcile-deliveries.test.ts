import { describe, expect, test } from "vitest";
import { metrics } from "../../shared/contract/metrics.ts";
import type { Delivery } from "../../shared/domain/delivery.ts";
import type { DeliveryWork } from "../../shared/domain/work.ts";
import { reconcileDeliveries } from "../../shared/usecases/reconcile-deliveries.ts";
import { aCentre, aDelivery, aSenior } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "../support/in-memory/delivery-repository.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { inMemorySeniors } from "../support/in-memory/senior-repository.ts";

const now = fixedClock()().toISOString();
const ago = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString();
const none = { due: 0, requeued: 0, resent: 0, failed: 0, unknown: 0 };

const reconcile = async (deliveries: readonly Delivery[], centre = aCentre()) => {
  const ledger = inMemoryDeliveries(inMemorySeniors([aSenior()]), deliveries);
  const queued: { seniorId: string; delay: number }[] = [];
  const logger = capturingLogger();
  const counts = await reconcileDeliveries({
    centres: inMemoryCentres([centre]),
    deliveries: ledger,
    deliveryQueue: {
      send: async (messages: readonly DeliveryWork[], delay = () => 0) => {
        for (const message of messages) queued.push({ seniorId: message.seniorId, delay: delay(message) });
      },
    },
    clock: fixedClock(),
    logger,
  })();
  return { counts, logger, queued, state: () => ledger.all() };
};

describe("reconciling", () => {
  test("a digest that waits for more than a quarter of an hour is handed on again, and then has its time anew", async () => {
    const { counts, queued, state } = await reconcile([
      aDelivery({ seniorId: idOf(1), since: ago(16) }),
      aDelivery({ seniorId: idOf(2), since: ago(14) }),
    ]);
    expect(queued).toMatchObject([{ seniorId: idOf(1) }]);
    expect(queued[0]?.delay).toBeLessThan(300);
    expect(counts).toEqual({ ...none, requeued: 1 });
    expect(state()[0]).toMatchObject({ state: "PENDING", since: now });
  });

  test("a digest that waits for its hour is put into the queue for it, in the last run before", async () => {
    const { counts, queued } = await reconcile([
      aDelivery({ seniorId: idOf(1), since: ago(-4) }),
      aDelivery({ seniorId: idOf(2), since: ago(-6) }),
    ]);
    expect(queued).toEqual([{ seniorId: idOf(1), delay: 240 }]);
    expect(counts).toEqual({ ...none, due: 1 });
  });

  test("letters and phone slips wait for the desk, however long, and hide no mail behind them", async () => {
    const { queued } = await reconcile([
      aDelivery({ seniorId: idOf(1), channel: "post", since: ago(9999) }),
      aDelivery({ seniorId: idOf(2), since: ago(20) }),
    ]);
    expect(queued.map(({ seniorId }) => seniorId)).toEqual([idOf(2)]);
  });

  test("within the hour, a digest of unknown fate waits for its events", async () => {
    const { queued, state } = await reconcile([aDelivery({ state: "SENDING", attempt: 1, since: ago(59) })]);
    expect(queued).toEqual([]);
    expect(state()[0]?.state).toBe("SENDING");
  });

  test("after an hour without an event a mail is sent again, a few times, then staff see it", async () => {
    const stuck = { state: "SENDING", attempt: 1, since: ago(61) } as const;
    const first = await reconcile([aDelivery(stuck)]);
    expect(first.queued).toHaveLength(1);
    expect(first.state()[0]).toMatchObject({ state: "PENDING", failure: "no_event", resends: 1 });
    const last = await reconcile([aDelivery({ ...stuck, resends: 6 })]);
    expect(last.queued).toEqual([]);
    expect(last.state()[0]).toMatchObject({ state: "FAILED", failure: "no_event" });
    expect(last.logger.metrics.get(metrics.deliveriesFailed)).toBe(1);
  });

  test("an SMS of unknown fate is never sent again: staff call the person", async () => {
    const { queued, state, counts } = await reconcile([
      aDelivery({ seniorId: idOf(1), channel: "sms", state: "SENDING", attempt: 1, since: ago(61) }),
      aDelivery({ seniorId: idOf(2), channel: "sms", state: "SENT", attempt: 1, since: ago(72 * 60 + 1) }),
      aDelivery({ seniorId: idOf(3), channel: "sms", state: "SENT", attempt: 1, since: ago(71 * 60) }),
      aDelivery({ seniorId: idOf(4), channel: "email", state: "SENT", attempt: 1, since: ago(72 * 60 + 1) }),
    ]);
    expect(queued).toEqual([]);
    expect(counts).toEqual({ ...none, unknown: 2 });
    expect(state().map(({ state: at, failure }) => [at, failure])).toEqual([
      ["UNKNOWN", "no_event"],
      ["UNKNOWN", "no_receipt"],
      ["SENT", undefined],
      ["SENT", undefined],
    ]);
  });

  test.each([
    ["was tried for three days", { createdAt: ago(72 * 60 + 1) }, "gave_up"],
    ["was tried too often", { attempt: 48 }, "gave_up"],
    ["is older than the restored tables", {}, "restored"],
  ] as const)("what %s is given up, for staff to see", async (_, delivery, failure) => {
    const restored = failure === "restored" ? { sendsFrom: "2026-11-25T09:00" } : {};
    const { queued, state } = await reconcile([aDelivery({ since: ago(1), ...delivery })], aCentre(restored));
    expect(queued).toEqual([]);
    expect(state()[0]).toMatchObject({ state: "FAILED", failure });
  });

  test("three days do not run while the centre is closed", async () => {
    const closedDates = ["2026-11-22", "2026-11-23", "2026-11-24"];
    const { state } = await reconcile([aDelivery({ createdAt: ago(74 * 60), since: now })], aCentre({ closedDates }));
    expect(state()[0]?.state).toBe("PENDING");
  });

  test("what is found stuck is counted, for the alarm", async () => {
    const { logger } = await reconcile([aDelivery({ since: ago(30) })]);
    expect(logger.metrics.get(metrics.deliveriesStuck)).toBe(1);
    expect((await reconcile([])).logger.metrics.has(metrics.deliveriesStuck)).toBe(false);
  });
});
