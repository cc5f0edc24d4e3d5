import { metrics } from "../contract/metrics.ts";
import type { Clock } from "../domain/times.ts";
import type { DeliveryWork } from "../domain/work.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { Logger } from "../ports/logger.ts";
import type { SendOutcome } from "../ports/send-outcome.ts";

interface SettleSendingDeps {
  readonly deliveries: Pick<DeliveryRepository, "move">;
  readonly clock: Clock;
  readonly logger: Logger;
}

type Settle = (context: {
  deps: SettleSendingDeps;
  key: DeliveryWork;
  attempt: number;
  outcome: SendOutcome;
}) => Promise<void>;

const backToPending: Settle = async ({ deps, key, attempt, outcome }) => {
  await deps.deliveries.move(key, ["SENDING"], "PENDING", { at: deps.clock().toISOString(), attempt });
  throw new Error(`mail_${outcome.outcome}`);
};

/** What follows from what is known after the one try of an attempt. */
const settlements: Readonly<Record<SendOutcome["outcome"], Settle>> = {
  accepted: async ({ deps, key, attempt, outcome }) => {
    const at = deps.clock().toISOString();
    const providerMessageId = outcome.outcome === "accepted" ? outcome.messageId : "";
    // False where an event was faster: it knows more than we do.
    await deps.deliveries.move(key, ["SENDING"], "SENT", { at, attempt, providerMessageId });
    deps.logger.count(metrics.deliveriesSent, 1);
  },
  rejected: async ({ deps, key, attempt, outcome }) => {
    const at = deps.clock().toISOString();
    const reason = outcome.outcome === "accepted" ? "" : outcome.reason;
    await deps.deliveries.move(key, ["SENDING"], "FAILED", { at, attempt, failure: `rejected:${reason}` });
    deps.logger.count(metrics.deliveriesFailed, 1);
  },
  throttled: backToPending,
  unreachable: backToPending,
  // It may have been accepted: only an event, or the lack of one after an hour, can tell.
  ambiguous: async ({ deps, key }) => deps.logger.warn("mail_fate_unknown", { ...key }),
};

/** Writes down what one try came to; only for the attempt that made it. @throws if it should be tried again soon */
export const settleSending = (
  deps: SettleSendingDeps,
  key: DeliveryWork,
  attempt: number,
  outcome: SendOutcome,
): Promise<void> => settlements[outcome.outcome]({ deps, key, attempt, outcome });
