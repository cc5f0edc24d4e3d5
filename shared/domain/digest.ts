import type { Centre } from "./centre.ts";
import type { Delivery, Loosening, Reason } from "./delivery.ts";
import type { Cycle } from "./ids.ts";
import type { Listing } from "./listing.ts";
import { isMobileNumber } from "./phone-number.ts";
import type { ReplyCode } from "./reply-code.ts";
import { hasReturnedMail } from "./returned-mail.ts";
import { hasConsent, type Senior } from "./senior.ts";

/** Date in Japan on which a cycle runs. */
export const cycleDate = (cycle: Cycle): string => cycle.slice(0, 10);

const reachable: Readonly<Record<Senior["channel"], (senior: Senior) => boolean>> = {
  email: ({ email, emailConfirmedAt }) => email !== undefined && emailConfirmedAt !== undefined,
  sms: ({ phone }) => phone !== undefined && isMobileNumber(phone),
  post: (senior) => !hasReturnedMail(senior),
  phone: ({ phone }) => phone !== undefined,
};

/** Whether a person may get a digest now: active, consented to it by this channel, and reachable by it. */
export const mayReceiveDigest = (senior: Senior): boolean =>
  senior.state === "active" && hasConsent(senior, "digest", senior.channel) && reachable[senior.channel](senior);

/** One item of a digest as it is shown. */
export interface DigestEntry {
  /** Place in the delivery, counted from 0; links name it, and it stays when other items drop out. */
  readonly n: number;
  readonly listing: Listing;
  readonly reasons: readonly Reason[];
}

/** What is told to a person in one cycle, whatever the channel. */
export interface Digest {
  readonly centre: Centre;
  readonly recipientName: string;
  readonly cycle: Cycle;
  readonly entries: readonly DigestEntry[];
  /** Where there was little to offer: what would have brought most. */
  readonly loosening?: Loosening | undefined;
  /** What an SMS, a letter or a slip is answered by; a mail has links. */
  readonly replyCode?: ReplyCode;
}

/** Where a digest's links lead: absolute URLs without personal data. */
export interface DigestLinks {
  /** In the order of the entries. */
  readonly entries: readonly string[];
  readonly unsubscribe: string;
  /** The person's own page, to change wishes. */
  readonly ownPage: string;
  /** Short, leads to all items at once; for a digest with a reply code. */
  readonly reply?: string;
}

/** Puts a delivery together with what it is about; items whose listing is not among `listings` are left out. */
export const composeDigest = (
  delivery: Delivery,
  senior: Senior,
  centre: Centre,
  listings: readonly Listing[],
): Digest => {
  const byId = new Map(listings.map((listing) => [listing.listingId, listing]));
  return {
    centre,
    recipientName: `${senior.name.familyName} ${senior.name.givenName}`,
    cycle: delivery.cycle,
    loosening: delivery.loosening,
    entries: delivery.items.flatMap(({ listingId, reasons }, n) => {
      const listing = byId.get(listingId);
      return listing ? [{ n, listing, reasons }] : [];
    }),
  };
};
