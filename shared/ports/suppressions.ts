import type { AuditEntry } from "../domain/audit.ts";
import type { CentreId } from "../domain/ids.ts";
import type { SuppressedChannel, Suppression } from "../domain/suppression.ts";

/** Addresses to which a centre sends nothing any more. They are kept by hash; who asks names the address. */
export interface Suppressions {
  /** Writes it down, unless what is there says more (`outranks`): doubled and late events change nothing. */
  suppress(suppression: Suppression, address: string): Promise<void>;
  findSuppression(centreId: CentreId, channel: SuppressedChannel, address: string): Promise<Suppression | undefined>;
  /** Lets the address be used again, together with the audit line; false if it was not suppressed. */
  liftSuppression(suppression: Suppression, address: string, at: string, audit: AuditEntry): Promise<boolean>;
}
