import type { Delivery } from "../domain/delivery.ts";
import type { Spend } from "../domain/spend.ts";
import { nextTry } from "../domain/trying-again.ts";
import type { DeliveryStep } from "../ports/delivery-repository.ts";
import type { SendOutcome } from "../ports/send-outcome.ts";
import { type MoveDeliveryDeps, moveDelivery } from "./move-delivery.ts";

type Step = Omit<DeliveryStep, "at"> & { readonly at?: string };

/** What follows from what is known after the one try of an attempt; undefined: only events can tell. */
const stepAfter = (outcome: SendOutcome, delivery: Delivery, now: Date): Step | undefined => {
  switch (outcome.outcome) {
    case "accepted":
      return { to: "SENT", providerMessageId: outcome.messageId };
    case "rejected":
      return { to: "FAILED", failure: `rejected:${outcome.reason}` };
    case "throttled":
    case "unreachable":
      return {
        to: "PENDING",
        at: nextTry(delivery, now).toISOString(),
        failure: `${outcome.outcome}:${outcome.reason}`,
      };
    case "ambiguous":
      return undefined;
  }
};

/**
 * Writes down what one try came to, if the attempt is still the one that was claimed; else an event was faster, and knows
 * more than we do. What was certainly not accepted costs nothing and waits for its next try, on which `reconcile-deliveries`
 * sets it going.
 */
export const settleSending = async (
  deps: MoveDeliveryDeps,
  claimed: Delivery,
  outcome: SendOutcome,
  spend: Spend | undefined,
): Promise<void> => {
  const { centreId, seniorId, cycle } = claimed;
  const step = stepAfter(outcome, claimed, deps.clock());
  if (!step) return deps.logger.warn("delivery_fate_unknown", { centreId, seniorId, cycle });
  const refund = spend && outcome.outcome !== "accepted" ? { refund: spend } : {};
  await moveDelivery(deps, claimed, { ...step, ...refund });
};
