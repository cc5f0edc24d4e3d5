import type { AuditEntry } from "./audit.ts";
import type { StaffMember } from "./staff.ts";

type What = Pick<AuditEntry, "action" | "record"> & Partial<Pick<AuditEntry, "fields" | "purpose">>;

/** The audit line of what a staff member does or is shown, in the staff member's own centre. */
export const staffAuditEntry = (staff: StaffMember, at: string, what: What): AuditEntry => ({
  centreId: staff.centreId,
  at,
  actor: { kind: "staff", id: staff.staffId },
  fields: [],
  purpose: "",
  ...what,
});
