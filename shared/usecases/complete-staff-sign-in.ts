import { StaffSignInRefused } from "../domain/errors.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import { pendingSignInSchema, type StaffSignIn } from "../ports/staff-sign-in.ts";
import { signInRowKey } from "./begin-staff-sign-in.ts";

interface Dependencies {
  readonly signIn: StaffSignIn;
  readonly access: Pick<AccessRepository, "take">;
  readonly centres: Pick<CentreRepository, "find">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/**
 * Ends a sign-in that this browser began, once, and records it.
 * @throws StaffSignInRefused also for a centre that this deployment does not have
 */
export const completeStaffSignIn =
  ({ signIn, access, centres, audit, clock }: Dependencies) =>
  async (browserSecret: string | undefined, parameters: URLSearchParams): Promise<StaffMember> => {
    const pending = browserSecret && (await access.take(signInRowKey(browserSecret), pendingSignInSchema));
    if (!pending) throw new StaffSignInRefused("invalid");
    const staff = await signIn.complete(parameters, pending);
    if (!(await centres.find(staff.centreId))) throw new StaffSignInRefused("no_centre");
    await audit.record(
      staffAuditEntry(staff, clock().toISOString(), {
        action: "session.sign_in",
        record: { kind: "session", id: staff.staffId },
      }),
    );
    return staff;
  };
