import { brokenConditions, type CheckedListing, type CheckedProfile } from "./check-conditions.ts";
import type { DigestInInbox } from "./read-digests.ts";
import type { StoredRow } from "./read-store.ts";

/** A delivered item, or a whole mail, that should not have been. */
export interface Violation {
  readonly messageId: string;
  readonly listingId?: string;
  readonly conditions: readonly string[];
}

export interface CheckedStore {
  readonly seniors: readonly StoredRow[];
  readonly listings: readonly StoredRow[];
  readonly deliveries: readonly StoredRow[];
}

const mostItems = 5;

interface Delivery {
  readonly seniorId: string;
  readonly cycle: string;
  readonly items: readonly { readonly listingId: string }[];
}

const keyOf = ({ seniorId, cycle }: { seniorId: string; cycle: string }): string => `${seniorId}|${cycle}`;

const byKey = <Row>(rows: readonly StoredRow[], key: (row: Row) => string): Map<string, Row> =>
  new Map((rows as unknown as readonly Row[]).map((row) => [key(row), row]));

const ofMail = (digest: DigestInInbox, profile: CheckedProfile | undefined, twice: boolean): string[] => [
  ...(profile ? [] : ["unknown_person"]),
  ...(profile && profile.state !== "active" ? ["not_active"] : []),
  ...(profile && profile.email !== digest.recipient ? ["wrong_recipient"] : []),
  ...(digest.items.length > mostItems ? ["too_many_items"] : []),
  ...(twice ? ["doubled"] : []),
  ...(digest.hasOneClickUnsubscribe ? [] : ["no_unsubscribe"]),
];

/**
 * Holds delivered mails against profiles and listings, independently of the matcher.
 * @param digests all that ever arrived in this inbox, oldest first
 * @param checked whether to check a digest; earlier ones count only for what was offered before
 */
export const checkMails = (
  digests: readonly DigestInInbox[],
  store: CheckedStore,
  checked: (digest: DigestInInbox) => boolean,
): Violation[] => {
  const profiles = byKey<CheckedProfile & { seniorId: string }>(store.seniors, ({ seniorId }) => seniorId);
  const listings = byKey<CheckedListing>(store.listings, ({ listingId }) => listingId);
  const deliveries = byKey<Delivery>(store.deliveries, keyOf);
  const offered = new Set<string>();
  const mailed = new Set<string>();
  const violations: Violation[] = [];

  const itemConditions = (digest: DigestInInbox, listingId: string): string[] => {
    const profile = profiles.get(digest.seniorId);
    const listing = listings.get(listingId);
    if (!listing || !profile) return ["unknown_listing"];
    const again = offered.has(`${digest.seniorId}|${listingId}`) ? ["already_offered"] : [];
    const unnamed = digest.numbers.includes(listing.referenceNumber) ? [] : ["other_listing_named"];
    return [...brokenConditions(profile, listing, digest.cycle.slice(0, 10)), ...again, ...unnamed];
  };

  const violationsOf = (digest: DigestInInbox): Violation[] => {
    const { messageId, seniorId } = digest;
    const ofWhole = ofMail(digest, profiles.get(seniorId), mailed.has(keyOf(digest)));
    mailed.add(keyOf(digest));
    const ofItems = digest.items.map((n) => {
      const listingId = deliveries.get(keyOf(digest))?.items[n]?.listingId ?? "";
      const conditions = itemConditions(digest, listingId);
      offered.add(`${seniorId}|${listingId}`);
      return { messageId, listingId, conditions };
    });
    return [{ messageId, conditions: ofWhole }, ...ofItems].filter(({ conditions }) => conditions.length > 0);
  };

  for (const digest of digests) {
    const found = violationsOf(digest);
    if (checked(digest)) violations.push(...found);
  }
  return violations;
};
