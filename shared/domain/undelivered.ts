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

/**
 * Whether somebody of the desk should see to it: the person wants digests by this channel still, and did not confirm
 * the address since.
 */
export const needsDesk = (
  { channel, state, failure, since }: Delivery,
  senior: Pick<Senior, "state" | "channel" | "emailConfirmedAt">,
): boolean => {
  if (state === "CANCELLED" && failure !== "suppressed") return false;
  if (senior.state !== "active" || senior.channel !== channel) return false;
  return channel !== "email" || (senior.emailConfirmedAt ?? "") <= since;
};
