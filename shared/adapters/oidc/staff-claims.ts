import { StaffSignInRefused } from "../../domain/errors.ts";
import { type StaffMember, type StaffRole, staffMemberSchema, staffRoles } from "../../domain/staff.ts";

/** Claims under which this deployment's provider names centre and roles (Cognito: `custom:centre_id`, `cognito:groups`). */
export interface ClaimNames {
  readonly centre: string;
  readonly roles: string;
}

/**
 * The staff member whom verified claims describe. Roles that we do not know (groups of other systems) are passed over.
 * @throws StaffSignInRefused a person without centre, or without any role here
 */
export const staffFromClaims = (claims: Readonly<Record<string, unknown>>, names: ClaimNames): StaffMember => {
  const centreId = claims[names.centre];
  if (typeof centreId !== "string" || centreId === "") throw new StaffSignInRefused("no_centre");
  const roles = rolesOf(claims[names.roles]);
  if (roles.length === 0) throw new StaffSignInRefused("no_role");
  const parsed = staffMemberSchema.safeParse({
    staffId: claims.sub,
    centreId,
    roles,
    displayName: displayName(claims),
  });
  if (!parsed.success) throw new StaffSignInRefused("invalid");
  return parsed.data;
};

/** Some providers send a list, others one text with spaces or commas. */
const rolesOf = (claim: unknown): StaffRole[] => {
  const named: unknown[] = Array.isArray(claim) ? claim : typeof claim === "string" ? claim.split(/[\s,]+/) : [];
  return staffRoles.filter((role) => named.includes(role));
};

const displayName = (claims: Readonly<Record<string, unknown>>): string => {
  const found = [claims.name, claims.preferred_username, claims.sub].find(
    (value) => typeof value === "string" && value !== "",
  );
  return String(found ?? "").slice(0, 100);
};
