import type { DeliveryEvent } from "../domain/delivery-event.ts";
import { afterEvent } from "../domain/delivery-event.ts";
import type { DeliveryKey, DeliveryRepository } from "../ports/delivery-repository.ts";
import type { Logger } from "../ports/logger.ts";
import { type StopMailDeps, stopMail } from "./stop-mail.ts";

interface RecordDeliveryEventDeps extends StopMailDeps {
  readonly deliveries: Pick<DeliveryRepository, "find" | "move">;
  readonly logger: Logger;
}

/** An event of a digest, with the tags that its mail went out with. */
export interface DigestEvent {
  readonly key: DeliveryKey;
  readonly deliveryKey: string;
  readonly event: DeliveryEvent;
}

const mostTries = 5;

const moveAfter = async (
  { deliveries, clock, logger }: RecordDeliveryEventDeps,
  { key, deliveryKey, event }: DigestEvent,
): Promise<void> => {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const delivery = await deliveries.find(key);
    if (delivery?.deliveryKey !== deliveryKey) return logger.warn("delivery_event_of_unknown_delivery", { ...key });
    const next = afterEvent(delivery, event);
    if (!next) return;
    const { to, ...failure } = next;
    const at = clock().toISOString();
    const change = { at, providerMessageId: event.providerMessageId, ...failure };
    if (await deliveries.move(key, [delivery.state], to, change)) return;
  }
  throw new Error("delivery_kept_changing");
};

const stopsMail = ({ kind, permanent }: DeliveryEvent): boolean =>
  kind === "complained" || (kind === "bounced" && permanent);

/**
 * Notes what the provider says of a digest. Events come doubled and in any order, also while the digest is being sent or
 * was put back: the state that says most about the mail stands in the end. A permanent bounce or a complaint stops the
 * person's mail first, so that a repetition after a fault does both.
 */
export const recordDeliveryEvent =
  (deps: RecordDeliveryEventDeps) =>
  async (digestEvent: DigestEvent): Promise<void> => {
    const { event, key } = digestEvent;
    if (stopsMail(event)) {
      const cause = event.kind === "complained" ? "complaint" : "bounce";
      await stopMail(deps)({ ...key, cause, recipient: event.recipient, at: event.at });
    }
    await moveAfter(deps, digestEvent);
  };
