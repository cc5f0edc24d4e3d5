import type { DeliveryWork } from "../domain/work.ts";
import { type ClaimDeliveryDeps, claimDelivery } from "./claim-delivery.ts";
import { settleSending } from "./settle-sending.ts";

/**
 * Sends one digest by mail or SMS, once. Safe to be called twice, at the same time, or after a crash at any point: who holds
 * the claim tries once, and what cannot be known is left to the provider's events and `reconcile-deliveries`.
 */
export const sendDelivery =
  (deps: ClaimDeliveryDeps) =>
  async (key: DeliveryWork): Promise<void> => {
    const claimed = await claimDelivery(deps, key);
    if (!claimed) return;
    const outcome = await claimed.dispatch.send();
    await settleSending(deps, claimed.delivery, outcome, claimed.dispatch.spend);
  };
