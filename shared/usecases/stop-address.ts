import type { DeliveryEvent } from "../domain/delivery-event.ts";
import { type SuppressedChannel, suppressionOf } from "../domain/suppression.ts";
import type { DeliveryKey, DeliveryRepository } from "../ports/delivery-repository.ts";
import type { MailSuppressionList } from "../ports/mail-suppression-list.ts";
import type { MoveDeliveryDeps } from "./move-delivery.ts";
import { type StopMailDeps, stopMail } from "./stop-mail.ts";

export interface StopAddressDeps extends StopMailDeps, Omit<MoveDeliveryDeps, "deliveries"> {
  readonly deliveries: Pick<DeliveryRepository, "suppress">;
  readonly accountList: MailSuppressionList;
}

interface AddressEvent {
  readonly key: DeliveryKey;
  readonly channel: SuppressedChannel;
  readonly event: DeliveryEvent;
}

/**
 * A permanent bounce or a complaint: the centre sends nothing to this address any more, nor does the account, and the
 * person's profile says so. Each step can be repeated without harm.
 */
export const stopAddress = async (
  { deliveries, accountList, ...deps }: StopAddressDeps,
  { key: { centreId, seniorId }, channel, event }: AddressEvent,
): Promise<void> => {
  const reason = suppressionOf(event);
  if (!reason || event.recipient === "") return;
  const { recipient, at } = event;
  await deliveries.suppress({ centreId, seniorId, channel, reason, at }, recipient);
  if (channel !== "email") return;
  await accountList.add(recipient, reason);
  await stopMail(deps)({ centreId, seniorId, cause: reason, recipient, at });
};
