import { RoleMissing } from "./errors.ts";
import type { StaffMember, StaffRole } from "./staff.ts";

const people: readonly StaffRole[] = ["counsellor", "coordinator", "administrator"];
const review: readonly StaffRole[] = ["reviewer", "administrator"];

/** Which roles may do what (SEC-04); whoever has one of them may. Reviewers see no seniors, counsellors decide on no submission. */
export const staffPermissions = {
  "submission.read": ["counsellor", "coordinator", "reviewer", "administrator"],
  "organization.review": review,
  "listing.review": review,
  "listing.import": ["coordinator", "reviewer", "administrator"],
  /** Taking a listing down must not wait for the one reviewer who is on leave (JOB-08). */
  "listing.close": ["coordinator", "reviewer", "administrator"],
  "lead.follow": ["counsellor", "coordinator", "reviewer", "administrator"],
  "senior.read": people,
  "senior.register": people,
  "senior.change": people,
  /** How listings are ranked is no secret among staff. */
  "weights.read": ["counsellor", "coordinator", "reviewer", "administrator"],
  "participation.follow": people,
  "delivery.by_hand": people,
} as const satisfies Record<string, readonly StaffRole[]>;

export type StaffPermission = keyof typeof staffPermissions;

export const isPermitted = (staff: Pick<StaffMember, "roles">, permission: StaffPermission): boolean =>
  staffPermissions[permission].some((role) => staff.roles.includes(role));

/** @throws RoleMissing naming the permission */
export const assertPermitted = (staff: Pick<StaffMember, "roles">, permission: StaffPermission): void => {
  if (!isPermitted(staff, permission)) throw new RoleMissing(permission);
};
