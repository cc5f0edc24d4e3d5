import { afterEvent, type DeliveryEvent } from "../domain/delivery-event.ts";
import type { SuppressedChannel } from "../domain/suppression.ts";
import type { DeliveryKey, DeliveryRepository } from "../ports/delivery-repository.ts";
import { moveDelivery } from "./move-delivery.ts";
import { pauseAddress } from "./pause-address.ts";
import { type StopAddressDeps, stopAddress } from "./stop-address.ts";

interface RecordDeliveryEventDeps extends StopAddressDeps {
  readonly deliveries: Pick<DeliveryRepository, "find" | "move" | "suppress" | "listBySenior">;
}

/** An event of a digest, with the tags or context that its message went out with. */
export interface DigestEvent {
  readonly key: DeliveryKey;
  readonly deliveryKey: string;
  readonly channel: SuppressedChannel;
  readonly event: DeliveryEvent;
}

const mostTries = 5;

const moveAfter = async (deps: RecordDeliveryEventDeps, { key, deliveryKey, event }: DigestEvent): Promise<void> => {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const delivery = await deps.deliveries.find(key);
    if (delivery?.deliveryKey !== deliveryKey)
      return deps.logger.warn("delivery_event_of_unknown_delivery", { ...key });
    const next = afterEvent(delivery, event);
    if (!next) return;
    const { state: to, failure } = next;
    const step = { to, providerMessageId: event.providerMessageId, ...(failure !== undefined && { failure }) };
    if (await moveDelivery(deps, delivery, step)) return;
  }
  throw new Error("delivery_kept_changing");
};

/**
 * Notes what the provider says of a digest. Events come doubled and in any order, also while the digest is being sent or
 * was put back: the state that says most about the message stands in the end. What stops an address comes first, so that a
 * repetition after a fault does both.
 */
export const recordDeliveryEvent =
  (deps: RecordDeliveryEventDeps) =>
  async (digestEvent: DigestEvent): Promise<void> => {
    await stopAddress(deps, digestEvent);
    await moveAfter(deps, digestEvent);
    await pauseAddress(deps, digestEvent);
  };
