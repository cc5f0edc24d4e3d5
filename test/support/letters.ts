import { composeDigest } from "../../shared/domain/digest.ts";
import type { Letter, LetterDetail } from "../../shared/domain/letter.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import { replyCodeOf } from "../../shared/domain/reply-code.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { letterInWords, windowAddress } from "../../shared/text/letter.ts";
import { aCentre, aDelivery, aListing, aSenior } from "./builders.ts";
import { idOf } from "./fixed-ids.ts";

const reasons = [
  { code: "near", values: { km: 0.4, minutes: 8, mode: "walk" } },
  { code: "time", values: { weekdays: "Tu", bands: "am" } },
  { code: "confirm", values: { topic: "avoid", flag: "long_standing" } },
];

interface LetterSpec {
  readonly senior?: Partial<Senior>;
  readonly items?: number;
  readonly listing?: Partial<Listing>;
  readonly detail?: LetterDetail;
  /** Makes the reply code. */
  readonly number?: bigint;
}

/** A digest for a letter or a slip. */
export const aDigest = ({ senior, items = 3, listing, number = 1234567890n }: LetterSpec = {}) => {
  const receiver = { ...aSenior({ channel: "post" }), ...senior };
  const listings = Array.from({ length: items }, (_, n) => ({
    ...aListing({ listingId: idOf(2001 + n), referenceNumber: `A-1048${n}` }),
    ...listing,
  }));
  const delivery = aDelivery({
    channel: "post",
    items: listings.map(({ listingId }) => ({ listingId, score: 1, reasons })),
  });
  return { ...composeDigest(delivery, receiver, aCentre(), listings), replyCode: replyCodeOf(number) };
};

/** A letter to `aSenior` with so many items. */
export const aLetter = (spec: LetterSpec = {}): Letter => {
  const address = windowAddress({ ...aSenior(), ...spec.senior });
  if (!address) throw new Error("this address does not fit the window");
  return letterInWords(aDigest(spec), {
    address,
    detail: spec.detail ?? "short",
    today: "2026-11-25",
    publicOrigin: "https://ikigai.example.lg.jp",
  });
};
