import { organizationIdSchema } from "../domain/ids.ts";
import { KnownLeads, leadWords } from "../domain/leads/known-leads.ts";
import type { Lead, LeadFacts } from "../domain/leads/lead.ts";
import { outreachStates } from "../domain/leads/lead.ts";
import type { Organization } from "../domain/organization.ts";
import type { Clock } from "../domain/times.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import { collect } from "./collect.ts";
import { namedId } from "./named-id.ts";

interface LinkLeadDeps {
  readonly organizations: Pick<OrganizationRepository, "findLead" | "listLeads" | "saveLeads">;
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

/** Leads that an organisation may be: those of its municipality, and one elsewhere that has its number for a name. */
const leadsNear = async (
  { organizations }: Pick<LinkLeadDeps, "organizations">,
  { centreId }: Organization,
  facts: LeadFacts,
): Promise<Lead[]> => {
  const named = organizationIdSchema.parse(namedId(...leadWords(centreId, facts)));
  const [elsewhere, ...near] = await Promise.all([
    organizations.findLead(named),
    ...outreachStates.map((state) => collect(organizations.listLeads(centreId, state, facts.municipalityCode))),
  ]);
  return [...(elsewhere && !elsewhere.registeredAs ? [elsewhere] : []), ...near.flat()];
};

/** An organisation has registered: if its desk knew it as a lead, nobody needs to ask it any more. Again, it changes nothing. */
export const linkLead =
  ({ organizations, clock }: LinkLeadDeps) =>
  async (organization: Organization): Promise<void> => {
    const { centreId, organizationId } = organization;
    const facts = factsOf(organization);
    const lead = new KnownLeads(await leadsNear({ organizations }, organization, facts), []).leadOf(facts);
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
