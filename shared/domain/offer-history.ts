import type { Delivery } from "./delivery.ts";
import { cycleDate } from "./digest.ts";
import type { Cycle, ListingId } from "./ids.ts";
import { longestPeriodDays } from "./rhythm.ts";
import { addDays } from "./times.ts";

/** What a person was offered lately. */
export interface OfferHistory {
  /** This cycle's own digest, if it was made before. */
  readonly ofThisCycle: Delivery | undefined;
  /** Date of the last digest of another cycle. */
  readonly lastOn: string | undefined;
  /** Listings of the digests within the cool-down, with the date of the latest. */
  readonly shown: ReadonlyMap<ListingId, string>;
}

/** Digests older than this date matter no more. */
export const historyFrom = (today: string, coolDownDays: number): string =>
  addDays(today, -Math.max(coolDownDays, longestPeriodDays));

/**
 * Reads a person's history out of their digests. What was cancelled was never shown and does not count.
 * @param deliveries since {@link historyFrom}, latest first
 */
export const offerHistory = (deliveries: readonly Delivery[], cycle: Cycle, coolDownDays: number): OfferHistory => {
  const coolFrom = addDays(cycleDate(cycle), -coolDownDays);
  const shown = deliveries.filter((delivery) => delivery.cycle !== cycle && delivery.state !== "CANCELLED");
  const cooling = shown.filter((delivery) => cycleDate(delivery.cycle) > coolFrom);
  const [last] = shown;
  return {
    ofThisCycle: deliveries.find((delivery) => delivery.cycle === cycle),
    lastOn: last && cycleDate(last.cycle),
    shown: new Map(
      cooling
        .reverse()
        .flatMap(({ items, cycle: of }) => items.map(({ listingId }) => [listingId, cycleDate(of)] as const)),
    ),
  };
};
