import { KnownLeads } from "../domain/leads/known-leads.ts";
import type { LeadFacts } from "../domain/leads/lead.ts";
import { outreachStates } from "../domain/leads/lead.ts";
import type { Organization } from "../domain/organization.ts";
import type { Clock } from "../domain/times.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import { collect } from "./collect.ts";

interface LinkLeadDeps {
  readonly organizations: Pick<OrganizationRepository, "listLeads" | "saveLeads">;
  readonly clock: Clock;
}

const factsOf = ({ tradeName, address, legalEntityNumber }: Organization): LeadFacts => ({
  tradeName,
  tradeNameKana: "",
  ...(legalEntityNumber ? { corporateNumber: legalEntityNumber } : {}),
  municipalityCode: address.localGovernmentCode,
  fullAddress: "",
  fields: [],
  activities: "",
});

/** An organisation has registered: if its desk knew it as a lead, nobody needs to ask it any more. Again, it changes nothing. */
export const linkLead =
  ({ organizations, clock }: LinkLeadDeps) =>
  async (organization: Organization): Promise<void> => {
    const { centreId, organizationId } = organization;
    const leads = await Promise.all(outreachStates.map((state) => collect(organizations.listLeads(centreId, state))));
    const lead = new KnownLeads(leads.flat(), []).leadOf(factsOf(organization));
    if (!lead) return;
    const at = clock().toISOString();
    await organizations.saveLeads([
      {
        lead: { ...lead, registeredAs: organizationId, updatedAt: at, version: lead.version + 1 },
        audit: {
          centreId,
          at,
          actor: { kind: "organization", id: organizationId },
          action: "lead.register",
          record: { kind: "organization", id: lead.organizationId },
          fields: ["registeredAs"],
          purpose: "",
        },
      },
    ]);
  };
