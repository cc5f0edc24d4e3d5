import type { Delivery } from "./delivery.ts";
import type { Senior } from "./senior.ts";
import { addDays, jstDate } from "./times.ts";

/** States in which a digest did not reach anybody, or nobody knows. CANCELLED counts where its address is paused. */
export const undeliveredStates = ["FAILED", "UNKNOWN", "BOUNCED", "COMPLAINED", "CANCELLED"] as const;

/** What is older is no task any more: newer digests tell how things are. */
const daysShown = 31;

/** First instant that is looked at. */
export const undeliveredFrom = (now: Date): string =>
  new Date(`${addDays(jstDate(now), -daysShown)}T00:00:00+09:00`).toISOString();

/** Whether it did not reach anybody as far as is known; what was taken back by somebody's wish was not to reach anybody. */
export const isUndelivered = ({ state, failure }: Delivery): boolean =>
  undeliveredStates.some((one) => one === state) && (state !== "CANCELLED" || failure === "suppressed");

/** Whether the desk ticked it off in the state that it is in. */
export const isSeenTo = ({ seenToAt, since }: Pick<Delivery, "seenToAt" | "since">): boolean =>
  seenToAt !== undefined && seenToAt >= since;

/**
 * Whether somebody of the desk should see to it: the person wants digests by this channel still and did not confirm
 * the address since, and nobody has seen to it.
 */
export const needsDesk = (
  delivery: Delivery,
  senior: Pick<Senior, "state" | "channel" | "emailConfirmedAt">,
): boolean => {
  const { channel, since } = delivery;
  if (!isUndelivered(delivery) || isSeenTo(delivery)) return false;
  if (senior.state !== "active" || senior.channel !== channel) return false;
  return channel !== "email" || (senior.emailConfirmedAt ?? "") <= since;
};
