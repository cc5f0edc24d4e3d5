import { outranks, type Suppression } from "../../../shared/domain/suppression.ts";
import type { Suppressions } from "../../../shared/ports/suppressions.ts";
import { inMemoryAuditTrail } from "./audit-trail.ts";

export const inMemorySuppressions = (audit = inMemoryAuditTrail()): Suppressions => {
  const rows = new Map<string, Suppression>();
  const keyOf = (centreId: string, channel: string, address: string): string =>
    `${centreId}#${channel}#${address.trim().toLowerCase()}`;
  return {
    findSuppression: async (centreId, channel, address) => rows.get(keyOf(centreId, channel, address)),
    suppress: async (suppression, address) => {
      const key = keyOf(suppression.centreId, suppression.channel, address);
      if (outranks(suppression, rows.get(key))) rows.set(key, suppression);
    },
    liftSuppression: async ({ centreId, channel }, address, at, entry) => {
      const key = keyOf(centreId, channel, address);
      const current = rows.get(key);
      if (!current || current.liftedAt !== undefined) return false;
      rows.set(key, { ...current, liftedAt: at });
      await audit.record(entry);
      return true;
    },
  };
};
