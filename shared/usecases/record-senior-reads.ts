import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";

/**
 * Writes one line a person whose data a staff member is about to see. Await it before showing anything:
 * what cannot be recorded is not shown.
 */
export const recordSeniorReads = async (
  audit: AuditTrail,
  staff: StaffMember,
  at: string,
  seniors: readonly Pick<Senior, "seniorId">[],
  { fields, purpose }: { fields: string[]; purpose: string },
): Promise<void> => {
  const entries = seniors.map(({ seniorId }) =>
    staffAuditEntry(staff, at, {
      action: "senior.read",
      record: { kind: "senior", id: seniorId },
      fields,
      purpose,
    }),
  );
  await Promise.all(entries.map((entry) => audit.record(entry)));
};
