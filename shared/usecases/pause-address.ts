import { isSoftBounce } from "../domain/delivery-event.ts";
import { cycleDate } from "../domain/digest.ts";
import { mostSoftBounces, softBounceDays } from "../domain/suppression.ts";
import { addDays, jstDate } from "../domain/times.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { DigestEvent } from "./record-delivery-event.ts";

interface PauseAddressDeps {
  readonly deliveries: Pick<DeliveryRepository, "listBySenior" | "suppress">;
}

/**
 * Pauses an address that did not take several digests lately, though it might take the next. Counted from the ledger, after
 * the event was noted there, so that the order of events makes no difference.
 */
export const pauseAddress = async (
  { deliveries }: PauseAddressDeps,
  { key: { centreId, seniorId }, channel, event }: DigestEvent,
): Promise<void> => {
  if (event.kind !== "bounced" || event.permanent || event.recipient === "") return;
  const from = addDays(jstDate(new Date(event.at)), -softBounceDays);
  let bounces = 0;
  for await (const delivery of deliveries.listBySenior(centreId, seniorId)) {
    if (cycleDate(delivery.cycle) < from) break;
    if (delivery.channel === channel && isSoftBounce(delivery)) bounces += 1;
  }
  if (bounces < mostSoftBounces) return;
  const suppression = { centreId, seniorId, channel, reason: "soft_bounces", at: event.at } as const;
  await deliveries.suppress(suppression, event.recipient);
};
