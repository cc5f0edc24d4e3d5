import { NotFound } from "../domain/errors.ts";
import type { OrganizationId } from "../domain/ids.ts";
import type { Organization } from "../domain/organization.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";

interface Dependencies {
  readonly organizations: Pick<OrganizationRepository, "find" | "listByCorporateNumber">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export interface OrganizationForReview {
  readonly organization: Organization;
  /** Others of this centre with the same corporate number. */
  readonly sameNumber: readonly Organization[];
}

/**
 * All that an organisation told, its contact person among it: the read is recorded before anything is shown.
 * @throws NotFound also for an organisation of another centre
 */
export const readOrganizationForReview =
  ({ organizations, audit, clock }: Dependencies) =>
  async (staff: StaffMember, organizationId: OrganizationId): Promise<OrganizationForReview> => {
    assertPermitted(staff, "submission.read");
    const organization = await organizations.find(organizationId);
    if (organization?.centreId !== staff.centreId) throw new NotFound({ organizationId });
    await audit.record(
      staffAuditEntry(staff, clock().toISOString(), {
        action: "organization.read",
        record: { kind: "organization", id: organizationId },
        fields: ["representative", "contactName", "contactPhone", "contactEmail"],
        purpose: "review",
      }),
    );
    const { legalEntityNumber } = organization;
    const same = legalEntityNumber ? await organizations.listByCorporateNumber(legalEntityNumber) : [];
    const isOther = (one: Organization) => one.organizationId !== organizationId && one.centreId === staff.centreId;
    return { organization, sameNumber: same.filter(isOther) };
  };
