import { metrics } from "../contract/metrics.ts";
import type { Centre } from "../domain/centre.ts";
import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import { reconcileInterval, spreadOf } from "../domain/trying-again.ts";
import type { DeliveryWork } from "../domain/work.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { endOf, type Hold, isForMachine, type MachineDelivery } from "./hold-delivery.ts";
import { type MoveDeliveryDeps, moveDelivery } from "./move-delivery.ts";

interface ReconcileDeps extends MoveDeliveryDeps {
  readonly centres: Pick<CentreRepository, "list">;
  readonly deliveries: Pick<DeliveryRepository, "listByState" | "move">;
  readonly deliveryQueue: WorkQueue<DeliveryWork>;
}

const minute = 60_000;
/** A message that has not been worked on for so long is taken for lost. */
const pendingGrace = 15 * minute;
/** Events of a mail come within seconds; after so long without one it was not accepted. */
const sendingGrace = 60 * minute;
/** Carriers report an SMS within three days, or never. What is older was looked at when it became so. */
const receiptGrace = 72 * 60 * minute;
const receiptForgotten = 2 * receiptGrace;

/**
 * How often a mail of unknown fate is sent again. No event within the grace nearly proves that it was not accepted, but
 * events can be lost, and each time that they are a person gets the same mail once more.
 */
const mostResends = 6;

/** So many messages are sent together; a crash between them costs no more than these, and not for long. */
const batchSize = 10;

export type ReconcileCounts = Record<"due" | "requeued" | "resent" | "failed" | "unknown", number>;

/** What a run has found so far in one centre. */
interface Round {
  readonly centre: Centre;
  readonly now: Date;
  readonly counts: ReconcileCounts;
  /** Puts a message into the queue, for so many seconds from now; `marked` is done once it is there. */
  enqueue(delivery: Delivery, delaySeconds: number, marked?: () => Promise<void>): Promise<void>;
}

const keyOf = ({ centreId, seniorId, cycle }: Delivery): DeliveryWork => ({ centreId, seniorId, cycle });

/** Seconds: what was found in one run does not come out in one. */
const anyTime = (delivery: Delivery): number => Math.floor((spreadOf(delivery) * reconcileInterval) / 1000);

const ago = (now: Date, milliseconds: number): string => new Date(now.getTime() - milliseconds).toISOString();

/** Digests of a centre that a machine sends and that have been in a state since `before` or longer, longest first. */
async function* stuck(
  { deliveries }: ReconcileDeps,
  { centre, now }: Round,
  state: DeliveryState,
  grace: number,
  forgotten?: number,
): AsyncIterable<MachineDelivery> {
  const before = ago(now, grace);
  const from = forgotten === undefined ? undefined : ago(now, forgotten);
  for await (const delivery of deliveries.listByState(centre.centreId, state, from)) {
    if (delivery.since > before) return;
    if (isForMachine(delivery)) yield delivery;
  }
}

const pending = async (deps: ReconcileDeps, round: Round): Promise<void> => {
  const { centre, now, counts } = round;
  for await (const delivery of stuck(deps, round, "PENDING", -reconcileInterval)) {
    const end = endOf(delivery, centre, now);
    const waits = Date.parse(delivery.since) - now.getTime();
    if (end) counts.failed += (await moveDelivery(deps, delivery, end)) ? 1 : 0;
    else if (waits > 0) {
      counts.due += 1;
      await round.enqueue(delivery, Math.ceil(waits / 1000));
    } else if (-waits >= pendingGrace) {
      await round.enqueue(delivery, anyTime(delivery), async () => {
        counts.requeued += (await moveDelivery(deps, delivery, { to: "PENDING" })) ? 1 : 0;
      });
    }
  }
};

/** Nobody can tell a person's second SMS from a first; a second mail is the lesser evil, a few times. */
const afterSending = (delivery: MachineDelivery): Hold & { resends?: number } => {
  if (delivery.channel === "sms") return { to: "UNKNOWN", failure: "no_event" };
  const resends = (delivery.resends ?? 0) + 1;
  return resends > mostResends
    ? { to: "FAILED", failure: "no_event" }
    : { to: "PENDING", failure: "no_event", resends };
};

const countOf = { PENDING: "resent", FAILED: "failed", UNKNOWN: "unknown" } as const;

const sending = async (deps: ReconcileDeps, round: Round): Promise<void> => {
  for await (const delivery of stuck(deps, round, "SENDING", sendingGrace)) {
    const step = afterSending(delivery);
    if (!(await moveDelivery(deps, delivery, step))) continue;
    round.counts[countOf[step.to as keyof typeof countOf]] += 1;
    if (step.to === "PENDING") await round.enqueue(delivery, anyTime(delivery));
  }
};

const withoutReceipt = async (deps: ReconcileDeps, round: Round): Promise<void> => {
  for await (const delivery of stuck(deps, round, "SENT", receiptGrace, receiptForgotten)) {
    if (delivery.channel !== "sms") continue;
    if (await moveDelivery(deps, delivery, { to: "UNKNOWN", failure: "no_receipt" })) round.counts.unknown += 1;
  }
};

const batched = (queue: ReconcileDeps["deliveryQueue"]) => {
  const waiting = new Map<DeliveryWork, { delaySeconds: number; marked?: (() => Promise<void>) | undefined }>();
  const flush = async (): Promise<void> => {
    await queue.send([...waiting.keys()], (message) => waiting.get(message)?.delaySeconds ?? 0);
    for (const { marked } of waiting.values()) await marked?.();
    waiting.clear();
  };
  const enqueue: Round["enqueue"] = async (delivery, delaySeconds, marked) => {
    waiting.set(keyOf(delivery), { delaySeconds, marked });
    if (waiting.size === batchSize) await flush();
  };
  return { enqueue, flush };
};

/**
 * Finds digests that got stuck or fall due and sets them going, from the table and not from the queue, so that a lost message
 * cannot lose a digest. A mail of unknown fate is sent again a few times at most, an SMS never: staff are to look at it.
 */
export const reconcileDeliveries = (deps: ReconcileDeps) => async (): Promise<ReconcileCounts> => {
  const counts: ReconcileCounts = { due: 0, requeued: 0, resent: 0, failed: 0, unknown: 0 };
  for (const centre of await deps.centres.list()) {
    const { enqueue, flush } = batched(deps.deliveryQueue);
    const round: Round = { centre, now: deps.clock(), counts, enqueue };
    await pending(deps, round);
    await sending(deps, round);
    await withoutReceipt(deps, round);
    await flush();
  }
  const found = counts.requeued + counts.resent + counts.failed + counts.unknown;
  if (found > 0) deps.logger.count(metrics.deliveriesStuck, found);
  return counts;
};
