import type { Delivery } from "../../../shared/domain/delivery.ts";
import type { DeliveryKey, DeliveryRepository } from "../../../shared/ports/delivery-repository.ts";
import type { SeniorRepository } from "../../../shared/ports/senior-repository.ts";
import { inMemoryAuditTrail } from "./audit-trail.ts";
import { rowsBy } from "./rows.ts";

const keyOf = ({ centreId, seniorId, cycle }: DeliveryKey): string => `${centreId}#${seniorId}#${cycle}`;

export interface InMemoryDeliveries extends DeliveryRepository {
  all(): Delivery[];
}

/** @param seniors where a claim looks whether the senior is unchanged */
export const inMemoryDeliveries = (
  seniors: Pick<SeniorRepository, "find">,
  initial: readonly Delivery[] = [],
  audit = inMemoryAuditTrail(),
): InMemoryDeliveries => {
  const rows = rowsBy<Delivery>(keyOf, initial);
  return {
    all: rows.all,
    find: async (key) => rows.get(keyOf(key)),
    add: async (delivery) => {
      if (rows.get(keyOf(delivery))) return false;
      rows.put(delivery);
      return true;
    },
    claim: async (key, senior, at) => {
      const current = await seniors.find(senior.centreId, senior.seniorId);
      const delivery = rows.get(keyOf(key));
      const unchanged = current?.state === "active" && current.version === senior.version;
      if (!unchanged || delivery?.state !== "PENDING") return false;
      rows.put({ ...delivery, state: "SENDING", since: at, attempt: delivery.attempt + 1 });
      return true;
    },
    move: async (key, from, to, { at, attempt, audit: entry, ...details }) => {
      const delivery = rows.get(keyOf(key));
      if (!delivery || !from.includes(delivery.state)) return false;
      if (attempt !== undefined && attempt !== delivery.attempt) return false;
      rows.put({ ...delivery, ...details, state: to, since: at });
      if (entry) await audit.record(entry);
      return true;
    },
    listByState: (centreId, state) =>
      rows.list(
        (delivery) => delivery.centreId === centreId && delivery.state === state,
        (delivery) => delivery.since,
      ),
    listBySenior: async function* (centreId, seniorId) {
      yield* rows
        .all()
        .filter((delivery) => delivery.centreId === centreId && delivery.seniorId === seniorId)
        .sort((a, b) => (a.cycle < b.cycle ? 1 : -1));
    },
  };
};
