import type { Delivery } from "./delivery.ts";
import { isOpen, type Listing } from "./listing.ts";
import { hasConsent, type Senior } from "./senior.ts";

/** Letters and phone calls: the desk does what SES does for mails. */
export const isByHand = ({ channel }: Pick<Delivery, "channel">): boolean => channel === "post" || channel === "phone";

export const isWaitingForDesk = (delivery: Pick<Delivery, "channel" | "state">): boolean =>
  isByHand(delivery) && delivery.state === "PENDING";

/** Why a digest must not go out any more. */
export type Obstacle = "stopped" | "no_consent" | "nothing_open";

/**
 * The last look before something is printed or a call is made (MSG-09, MSG-11), as `send-delivery` has it for mails.
 * @returns undefined if it may go out
 */
export const obstacleTo = (
  delivery: Pick<Delivery, "channel">,
  senior: Pick<Senior, "state" | "consents">,
  openListings: readonly Listing[],
): Obstacle | undefined => {
  if (senior.state !== "active") return "stopped";
  if (!hasConsent(senior, "digest", delivery.channel)) return "no_consent";
  return openListings.length === 0 ? "nothing_open" : undefined;
};

/** Items of a digest whose listings are still open on a day, in the digest's order. */
export const openItems = (
  delivery: Pick<Delivery, "items">,
  listings: readonly Listing[],
  today: string,
): { item: Delivery["items"][number]; listing: Listing; isOpen: boolean }[] =>
  delivery.items.flatMap((item) => {
    const listing = listings.find((one) => one.listingId === item.listingId);
    return listing ? [{ item, listing, isOpen: isOpen(listing, today) }] : [];
  });
