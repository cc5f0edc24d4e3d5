import type { AuditEntry } from "../../../shared/domain/audit.ts";
import type { AuditTrail } from "../../../shared/ports/audit-trail.ts";

export interface InMemoryAuditTrail extends AuditTrail {
  /** What was recorded, by itself and by the repositories that share this trail, in order. */
  readonly entries: AuditEntry[];
}

export const inMemoryAuditTrail = (): InMemoryAuditTrail => {
  const entries: AuditEntry[] = [];
  return {
    entries,
    record: async (entry) => {
      entries.push(entry);
    },
  };
};
