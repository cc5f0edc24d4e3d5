import type { Centre } from "../domain/centre.ts";
import { type StaffMember, staffMemberSchema } from "../domain/staff.ts";
import { assertPermitted, type StaffPermission } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { Secret } from "../ports/secret.ts";
import { CrossSite } from "./cross-site.ts";
import { csrfToken, isCsrfTokenValid } from "./form-guard.ts";
import { requireSession } from "./session.ts";
import type { WebRequest } from "./web-request.ts";

interface Dependencies {
  readonly access: AccessRepository;
  readonly centres: Pick<CentreRepository, "get">;
  readonly clock: Clock;
  /** Signs the token of the forms. */
  readonly linkKey: Secret;
}

export interface SignedInStaff {
  readonly staff: StaffMember;
  readonly centre: Centre;
  /** Goes into every form of the pages of this session. */
  readonly csrfToken: string;
}

export type StaffGuard = (request: WebRequest, permission: StaffPermission) => Promise<SignedInStaff>;

/**
 * Lets a signed-in staff member with a role that permits it pass; a post must carry the session's form token.
 * @throws SignInNeeded, RoleMissing, CrossSite
 */
export const staffGuard =
  ({ access, centres, clock, linkKey }: Dependencies): StaffGuard =>
  async (request, permission) => {
    const { sessionId, data: staff } = await requireSession({ access, clock }, "staff", request, staffMemberSchema);
    const key = await linkKey();
    if (request.method === "POST" && !isCsrfTokenValid(key, sessionId, request.form())) throw new CrossSite();
    assertPermitted(staff, permission);
    return { staff, centre: await centres.get(staff.centreId), csrfToken: csrfToken(key, sessionId) };
  };
