import { NotFound, WrongState } from "../../../shared/domain/errors.ts";
import type { Lead } from "../../../shared/domain/leads/lead.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import type { OrganizationRepository } from "../../../shared/ports/organization-repository.ts";
import { inMemoryAuditTrail } from "./audit-trail.ts";
import { rowsBy } from "./rows.ts";

export const inMemoryOrganizations = (
  initial: readonly Organization[] = [],
  audit = inMemoryAuditTrail(),
): OrganizationRepository => {
  const rows = rowsBy<Organization>((organization) => organization.organizationId, initial);
  const leads = rowsBy<Lead>((lead) => lead.organizationId);
  return {
    get: async (organizationId) => {
      const organization = rows.get(organizationId);
      if (!organization) throw new NotFound({ organizationId });
      return organization;
    },
    find: async (organizationId) => rows.get(organizationId),
    add: async (organization, entry) => {
      const { organizationId } = organization;
      if (rows.get(organizationId)) throw new WrongState({ organizationId });
      rows.put(organization);
      await audit.record(entry);
    },
    save: async (organization, from, entry) => {
      const { organizationId } = organization;
      const stored = rows.get(organizationId);
      const allowed = stored && from.includes(stored.state) && stored.version === organization.version - 1;
      if (!allowed) throw new WrongState({ organizationId });
      rows.put(organization);
      await audit.record(entry);
    },
    listForReview: (centreId, state) =>
      rows.list(
        (organization) => organization.centreId === centreId && organization.state === state,
        (organization) => organization.submittedAt,
      ),
    listByCorporateNumber: async (legalEntityNumber) =>
      rows.all().filter((organization) => organization.legalEntityNumber === legalEntityNumber),
    listByEmail: async (email) =>
      rows.all().filter((organization) => organization.contactEmail.toLowerCase() === email.trim().toLowerCase()),
    findLead: async (organizationId) => leads.get(organizationId),
    saveLeads: async (writes) => {
      const saved: boolean[] = [];
      for (const { lead, audit: entry } of writes) {
        const expected = leads.get(lead.organizationId)?.version ?? 0;
        saved.push(expected === lead.version - 1);
        if (expected !== lead.version - 1) continue;
        leads.put(lead);
        await audit.record(entry);
      }
      return saved;
    },
    listLeads: (centreId, state, municipalityCode) =>
      leads.list(
        (lead) =>
          lead.centreId === centreId &&
          (lead.registeredAs ? "registered" : lead.outreach) === state &&
          (!municipalityCode || lead.municipalityCode === municipalityCode),
        (lead) => `${lead.municipalityCode} ${lead.tradeNameKana || lead.tradeName}`,
      ),
  };
};
