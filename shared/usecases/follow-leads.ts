import { NotFound, WrongState } from "../domain/errors.ts";
import type { OrganizationId } from "../domain/ids.ts";
import type { Lead, LeadField, Outreach } from "../domain/leads/lead.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import { collect } from "./collect.ts";

export interface FollowLeadsDeps {
  readonly organizations: Pick<OrganizationRepository, "findLead" | "saveLeads" | "listLeads">;
  readonly clock: Clock;
}

export interface LeadFilter {
  readonly outreach: Outreach;
  readonly municipalityCode?: string | undefined;
  readonly field?: LeadField | undefined;
}

/** Organisations that have not registered, of the staff member's own desk, by municipality and name. */
export const listLeads =
  ({ organizations }: Pick<FollowLeadsDeps, "organizations">) =>
  async (staff: StaffMember, { outreach, municipalityCode, field }: LeadFilter): Promise<Lead[]> => {
    assertPermitted(staff, "lead.follow");
    const leads = await collect(organizations.listLeads(staff.centreId, outreach, municipalityCode));
    return leads.filter((lead) => !field || lead.fields.includes(field));
  };

/** @throws NotFound also for a lead of another desk */
export const readLead =
  ({ organizations }: Pick<FollowLeadsDeps, "organizations">) =>
  async (staff: StaffMember, organizationId: OrganizationId): Promise<Lead> => {
    assertPermitted(staff, "lead.follow");
    const lead = await organizations.findLead(organizationId);
    if (lead?.centreId !== staff.centreId) throw new NotFound({ organizationId });
    return lead;
  };

interface Followed {
  readonly outreach: Outreach;
  readonly note: string;
  /** Of the lead as it was shown. */
  readonly version: number;
}

/**
 * Keeps how far the desk is with an organisation.
 * @throws NotFound also for a lead of another desk
 * @throws WrongState if it registered, or a colleague was faster
 */
export const followLead =
  (deps: FollowLeadsDeps) =>
  async (staff: StaffMember, organizationId: OrganizationId, { outreach, note, version }: Followed): Promise<void> => {
    const stored = await readLead(deps)(staff, organizationId);
    if (stored.version !== version || stored.registeredAs) throw new WrongState({ organizationId });
    const at = deps.clock().toISOString();
    const followed = { outreach, note, followedBy: staff.staffId, followedAt: at, updatedAt: at, version: version + 1 };
    const record = { kind: "organization" as const, id: organizationId };
    const audit = staffAuditEntry(staff, at, { action: "lead.follow", record, fields: ["outreach", "note"] });
    const [saved] = await deps.organizations.saveLeads([{ lead: { ...stored, ...followed }, audit }]);
    if (!saved) throw new WrongState({ organizationId });
  };
