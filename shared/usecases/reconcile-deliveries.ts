import { metrics } from "../contract/metrics.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { CentreId } from "../domain/ids.ts";
import type { Clock } from "../domain/times.ts";
import type { DeliveryWork } from "../domain/work.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { Logger } from "../ports/logger.ts";
import type { WorkQueue } from "../ports/work-queue.ts";

interface ReconcileDeps {
  readonly centres: Pick<CentreRepository, "list">;
  readonly deliveries: Pick<DeliveryRepository, "listByState" | "move">;
  readonly deliveryQueue: WorkQueue<DeliveryWork>;
  readonly clock: Clock;
  readonly logger: Logger;
}

const minute = 60_000;
/** A message that has not been worked on for so long is taken for lost. */
const pendingGrace = 15 * minute;
/** Events of a mail come within seconds; after so long without one it was not accepted. */
const sendingGrace = 60 * minute;

/**
 * How often a mail of unknown fate is sent again. No event within the grace nearly proves that it was not accepted, but
 * events can be lost, and each time that they are a person gets the same mail once more.
 */
const mostResends = 3;

/** What a digest that was put back carries: how often that was. */
const noEvent = (times: number): string => `no_event:${times}`;
const resendsOf = ({ failure = "" }: Delivery): number => Number(/^no_event:(\d+)$/.exec(failure)?.[1] ?? 0);

export type ReconcileCounts = Record<"requeued" | "resent" | "failed", number>;

const keyOf = ({ centreId, seniorId, cycle }: Delivery): DeliveryWork => ({ centreId, seniorId, cycle });

/** Digests by mail of a centre that have been in a state for longer than `grace`, longest there first. */
async function* stuck(
  { deliveries, clock }: ReconcileDeps,
  centreId: CentreId,
  state: "PENDING" | "SENDING",
  grace: number,
): AsyncIterable<Delivery> {
  const before = new Date(clock().getTime() - grace).toISOString();
  for await (const delivery of deliveries.listByState(centreId, state)) {
    if (delivery.since > before) return;
    if (delivery.channel === "email") yield delivery;
  }
}

const resolveSending = async (
  { deliveries, clock, logger }: ReconcileDeps,
  delivery: Delivery,
): Promise<"resent" | "failed" | undefined> => {
  const resends = resendsOf(delivery);
  const to = resends < mostResends ? "PENDING" : "FAILED";
  const failure = noEvent(to === "PENDING" ? resends + 1 : resends);
  const change = { at: clock().toISOString(), attempt: delivery.attempt, failure };
  if (!(await deliveries.move(keyOf(delivery), ["SENDING"], to, change))) return undefined;
  if (to === "PENDING") return "resent";
  logger.count(metrics.deliveriesFailed, 1);
  return "failed";
};

const reconcileCentre = async (deps: ReconcileDeps, centreId: CentreId, counts: ReconcileCounts): Promise<void> => {
  const again: DeliveryWork[] = [];
  for await (const delivery of stuck(deps, centreId, "PENDING", pendingGrace)) {
    counts.requeued += 1;
    again.push(keyOf(delivery));
  }
  for await (const delivery of stuck(deps, centreId, "SENDING", sendingGrace)) {
    const resolved = await resolveSending(deps, delivery);
    if (resolved) counts[resolved] += 1;
    if (resolved === "resent") again.push(keyOf(delivery));
  }
  await deps.deliveryQueue.send(again);
};

/**
 * Finds digests that got stuck and sets them going again, from the table and not from the queue, so that a lost message
 * cannot lose a digest. A mail of unknown fate is sent again a few times at most, then staff are to look at it.
 */
export const reconcileDeliveries = (deps: ReconcileDeps) => async (): Promise<ReconcileCounts> => {
  const counts: ReconcileCounts = { requeued: 0, resent: 0, failed: 0 };
  for (const { centreId } of await deps.centres.list()) await reconcileCentre(deps, centreId, counts);
  const found = counts.requeued + counts.resent + counts.failed;
  if (found > 0) deps.logger.count(metrics.deliveriesStuck, found);
  return counts;
};
