import { simpleParser } from "mailparser";
import type { CaughtMail } from "../mail/mail-journal.ts";

/** A digest as it lies in the inbox: to whom, of which cycle, and which of the delivery's items its links lead to. */
export interface DigestInInbox {
  readonly messageId: string;
  readonly recipient: string;
  readonly centreId: string;
  readonly seniorId: string;
  readonly cycle: string;
  /** Places of the items in the delivery, in the mail's order. */
  readonly items: readonly number[];
  /** Reference numbers of the listings that the mail names. */
  readonly numbers: readonly string[];
  readonly hasOneClickUnsubscribe: boolean;
}

const offerLink = /\/o\/([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]+/g;
const listingNumber = /(?<![A-Za-z0-9])[A-Z]-\d{5,8}(?!\d)/g;

type OfferPayload = [purpose: string, centreId: string, seniorId: string, cycle: string, n: number];

const payloadOf = (encoded: string): OfferPayload => JSON.parse(Buffer.from(encoded, "base64url").toString("utf8"));

/** Opens a mail as a mail program would. Undefined if it is no digest: none of its links is an offer. */
export const readDigest = async (mail: CaughtMail): Promise<DigestInInbox | undefined> => {
  const { text = "", headers } = await simpleParser(mail.raw);
  const offers = [...text.matchAll(offerLink)].map(([, encoded = ""]) => payloadOf(encoded));
  const [first] = offers;
  if (!first) return undefined;
  const [, centreId, seniorId, cycle] = first;
  const mixed = offers.some((offer) => offer[2] !== seniorId || offer[3] !== cycle);
  if (mixed) throw new Error(`${mail.messageId} holds offers for different people or cycles.`);
  return {
    messageId: mail.messageId,
    recipient: mail.destinations[0] ?? "",
    centreId,
    seniorId,
    cycle,
    items: offers.map((offer) => offer[4]),
    numbers: [...new Set([...text.matchAll(listingNumber)].map(([number]) => number))],
    hasOneClickUnsubscribe: headers.has("list"),
  };
};
