import type { Delivery } from "../../../shared/domain/delivery.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import type { ClaimChecks, DeliveryKey, DeliveryRepository } from "../../../shared/ports/delivery-repository.ts";
import type { ListingRepository } from "../../../shared/ports/listing-repository.ts";
import type { SeniorRepository } from "../../../shared/ports/senior-repository.ts";
import { inMemoryAuditTrail } from "./audit-trail.ts";
import { deliveryRows } from "./delivery-rows.ts";
import { inMemorySendingCounts } from "./sending-counts.ts";
import { inMemorySuppressions } from "./suppressions.ts";

export interface InMemoryDeliveries extends DeliveryRepository {
  all(): Delivery[];
}

const isOnSale = (current: Listing | undefined, read: Listing): boolean =>
  current?.state === "published" && current.version === read.version;

/** @param seniors, listings where a claim looks whether what it rests on is unchanged; without listings they are taken to be */
export const inMemoryDeliveries = (
  seniors: Pick<SeniorRepository, "find">,
  initial: readonly Delivery[] = [],
  audit = inMemoryAuditTrail(),
  listings?: Pick<ListingRepository, "find">,
): InMemoryDeliveries => {
  const rows = deliveryRows(initial);
  const counts = inMemorySendingCounts(initial);
  const suppressions = inMemorySuppressions(audit);

  /** The row, if it is as it was read. */
  const unchanged = (read: Delivery): Delivery | undefined => {
    const current = rows.get(read);
    return current?.state === read.state && current.attempt === read.attempt ? current : undefined;
  };

  const stillHolds = async ({ senior, listings: read, channel, address }: ClaimChecks): Promise<boolean> => {
    const suppression = await suppressions.findSuppression(senior.centreId, channel, address);
    const offers = listings ? await Promise.all(read.map(({ listingId }) => listings.find(listingId))) : read;
    // Last, and without a wait behind it: what follows is one step, as a transaction is.
    const current = await seniors.find(senior.centreId, senior.seniorId);
    const suppressed = suppression !== undefined && suppression.liftedAt === undefined;
    const active = current?.state === "active" && current.version === senior.version;
    return active && !suppressed && read.every((listing, n) => isOnSale(offers[n], listing));
  };

  return {
    ...suppressions,
    tallyFrom: counts.tallyFrom,
    spentIn: counts.spentIn,
    all: rows.all,
    find: async (key: DeliveryKey) => rows.get(key),
    add: async (delivery) => {
      if (rows.get(delivery)) return false;
      rows.put(delivery);
      return true;
    },
    claim: async (delivery, checks, at) => {
      if (!(await stillHolds(checks))) return undefined;
      const current = unchanged(delivery);
      if (current?.state !== "PENDING") return undefined;
      if (checks.spend && !counts.spend(delivery.centreId, checks.spend)) return undefined;
      const { failure: _, ...rest } = current;
      const claimed = { ...rest, state: "SENDING", since: at, attempt: current.attempt + 1 } as const;
      rows.put(claimed);
      return claimed;
    },
    move: async (delivery, { to, at, failure, audit: entry, spend, refund, ...details }) => {
      const current = unchanged(delivery);
      if (!current) return false;
      if (spend && !counts.spend(delivery.centreId, spend)) return false;
      if (refund) counts.refund(delivery.centreId, refund);
      counts.step(current, to);
      const { failure: _, ...rest } = current;
      rows.put({ ...rest, ...details, ...(failure !== undefined && { failure }), state: to, since: at });
      if (entry) await audit.record(entry);
      return true;
    },
    tickOff: async (delivery, seenToAt, entry) => {
      const current = unchanged(delivery);
      if (!current) return false;
      rows.put({ ...current, seenToAt });
      await audit.record(entry);
      return true;
    },
    listByState: rows.listByState,
    listBySenior: rows.listBySenior,
  };
};
