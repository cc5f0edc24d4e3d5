import type { AuditEntry } from "../domain/audit.ts";

export interface AuditTrail {
  /** Writes a line for what changes no record by itself: a read, a sign-in. Changes write theirs through their repository. */
  record(entry: AuditEntry): Promise<void>;
}
