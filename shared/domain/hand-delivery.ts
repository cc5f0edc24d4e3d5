import type { Delivery } from "./delivery.ts";
import { mayReceiveDigest } from "./digest.ts";
import { hasReturnedMail } from "./returned-mail.ts";
import type { Senior } from "./senior.ts";

/** Letters and phone calls: the desk does what SES does for mails. */
export const isByHand = ({ channel }: Pick<Delivery, "channel">): boolean => channel === "post" || channel === "phone";

export const isWaitingForDesk = (delivery: Pick<Delivery, "channel" | "state">): boolean =>
  isByHand(delivery) && delivery.state === "PENDING";

/** Why a digest must not go out any more. */
export type HandDeliveryObstacle = "returned_mail" | "no_consent" | "other_channel" | "nothing_open";

/**
 * The last look before a letter is printed or a call is made (MSG-09, MSG-11), as `send-delivery` has it for mails.
 * @param openItems how many of its listings may still be offered
 * @returns undefined if it may go out
 */
export const obstacleToHandDelivery = (
  delivery: Pick<Delivery, "channel">,
  senior: Senior,
  openItems: number,
): HandDeliveryObstacle | undefined => {
  if (delivery.channel === "post" && hasReturnedMail(senior)) return "returned_mail";
  if (!mayReceiveDigest(senior)) return "no_consent";
  if (senior.channel !== delivery.channel) return "other_channel";
  return openItems === 0 ? "nothing_open" : undefined;
};
