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
import { inMemoryWorkQueue } from "../support/in-memory/work-queue.ts";

const ago = (minutes: number): string => new Date(fixedClock()().getTime() - minutes * 60_000).toISOString();

const reconcile = async (deliveries: readonly Delivery[]) => {
  const ledger = inMemoryDeliveries(inMemorySeniors([aSenior()]), deliveries);
  const deliveryQueue = inMemoryWorkQueue<DeliveryWork>();
  const logger = capturingLogger();
  const counts = await reconcileDeliveries({
    centres: inMemoryCentres([aCentre()]),
    deliveries: ledger,
    deliveryQueue,
    clock: fixedClock(),
    logger,
  })();
  return { counts, logger, queued: deliveryQueue.messages.map(({ seniorId }) => seniorId), state: () => ledger.all() };
};

describe("reconciling", () => {
  test("a digest that waits for more than a quarter of an hour is handed on again", async () => {
    const { counts, queued } = await reconcile([
      aDelivery({ seniorId: idOf(1), since: ago(16) }),
      aDelivery({ seniorId: idOf(2), since: ago(14) }),
    ]);
    expect(queued).toEqual([idOf(1)]);
    expect(counts).toEqual({ requeued: 1, resent: 0, failed: 0 });
  });

  test("letters and phone slips wait for the desk, however long, and hide no mail behind them", async () => {
    const { queued } = await reconcile([
      aDelivery({ seniorId: idOf(1), channel: "post", since: ago(9999) }),
      aDelivery({ seniorId: idOf(2), since: ago(20) }),
    ]);
    expect(queued).toEqual([idOf(2)]);
  });

  test("within the hour, a digest of unknown fate waits for its events", async () => {
    const { queued, state } = await reconcile([aDelivery({ state: "SENDING", attempt: 1, since: ago(59) })]);
    expect(queued).toEqual([]);
    expect(state()[0]?.state).toBe("SENDING");
  });

  test("after an hour without an event it is sent again, a few times, then staff see it", async () => {
    const stuck = { state: "SENDING", attempt: 1, since: ago(61) } as const;
    const first = await reconcile([aDelivery(stuck)]);
    expect(first.queued).toHaveLength(1);
    expect(first.state()[0]).toMatchObject({ state: "PENDING", failure: "no_event:1" });
    const third = await reconcile([aDelivery({ ...stuck, failure: "no_event:2" })]);
    expect(third.state()[0]).toMatchObject({ state: "PENDING", failure: "no_event:3" });
    const last = await reconcile([aDelivery({ ...stuck, failure: "no_event:3" })]);
    expect(last.queued).toEqual([]);
    expect(last.state()[0]).toMatchObject({ state: "FAILED", failure: "no_event:3" });
    expect(last.logger.metrics.get(metrics.deliveriesFailed)).toBe(1);
  });

  test("what is found stuck is counted, for the alarm", async () => {
    const { logger } = await reconcile([aDelivery({ since: ago(30) })]);
    expect(logger.metrics.get(metrics.deliveriesStuck)).toBe(1);
    expect((await reconcile([])).logger.metrics.has(metrics.deliveriesStuck)).toBe(false);
  });
});
