import type { Actor, AuditEntry } from "../domain/audit.ts";
import { type CentreId, type OrganizationId, organizationIdSchema } from "../domain/ids.ts";
import { type KnownLeads, leadWords } from "../domain/leads/known-leads.ts";
import type { Lead, LeadFacts } from "../domain/leads/lead.ts";
import { type LeadOutcome, planLead } from "../domain/leads/plan-lead.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import { namedId } from "./named-id.ts";

interface SaveLeadsDeps {
  readonly organizations: Pick<OrganizationRepository, "saveLeads">;
}

interface SaveLeadsInput {
  readonly centreId: CentreId;
  readonly source: { readonly kind: "register" | "listing"; readonly name: string };
  readonly now: Date;
  readonly actor: Actor;
}

const auditOf = ({ organizationId, centreId, version, updatedAt }: Lead, actor: Actor): AuditEntry => ({
  centreId,
  at: updatedAt,
  actor,
  action: version === 1 ? "lead.import" : "lead.update",
  record: { kind: "organization", id: organizationId },
  fields: ["content"],
  purpose: "",
});

/**
 * Holds organisations against what their centre knows, and saves what is new of them. Doing it again changes nothing.
 * @returns how each ended, in their order; what somebody else changed meanwhile is left to the next import
 */
export const saveLeads =
  ({ organizations }: SaveLeadsDeps) =>
  async (facts: readonly LeadFacts[], known: KnownLeads, input: SaveLeadsInput): Promise<LeadOutcome[]> => {
    const { centreId, actor } = input;
    const nameLead = (one: LeadFacts): OrganizationId =>
      organizationIdSchema.parse(namedId(...leadWords(centreId, one)));
    const wanted = new Map<OrganizationId, { readonly lead: Lead; readonly index: number }>();
    const seen = new Set<OrganizationId>();
    const outcomes: LeadOutcome[] = facts.map((one, index) => {
      const organizationId = known.leadOf(one)?.organizationId ?? nameLead(one);
      // Of two rows about one organisation the first one counts, or they would change each other's words for ever.
      if (seen.has(organizationId)) return "unchanged";
      seen.add(organizationId);
      const { outcome, lead } = planLead(one, known, { ...input, nameLead });
      if (!lead) return outcome;
      wanted.set(lead.organizationId, { lead, index });
      known.put(lead);
      return outcome;
    });
    const writes = [...wanted.values()];
    const saved = await organizations.saveLeads(writes.map(({ lead }) => ({ lead, audit: auditOf(lead, actor) })));
    for (const [at, { index }] of writes.entries()) if (!saved[at]) outcomes[index] = "rejected";
    return outcomes;
  };
