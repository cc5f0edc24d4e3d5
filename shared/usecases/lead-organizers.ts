import type { CentreId } from "../domain/ids.ts";
import type { LeadFacts } from "../domain/leads/lead.ts";
import { leadFieldSchema } from "../domain/leads/lead.ts";
import { organizationNamed } from "../domain/leads/organization-names.ts";
import type { ImportContext, PlacedRow } from "../domain/listing-import/stored-listing.ts";
import type { Logger } from "../ports/logger.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import { readKnownLeads } from "./read-known-leads.ts";
import { saveLeads } from "./save-leads.ts";

export interface LeadOrganizersDeps {
  readonly organizations: Pick<OrganizationRepository, "listLeads" | "listForReview" | "saveLeads">;
  readonly logger: Logger;
}

const actor = { kind: "job", id: "import-listings" } as const;

const factsOf = (tradeName: string, { draft, municipalityCode }: PlacedRow): LeadFacts => ({
  tradeName,
  tradeNameKana: "",
  municipalityCode,
  fullAddress: "",
  fields: [leadFieldSchema.parse(draft.terms.taxonomy.primary.charAt(0))],
  activities: "",
});

/** Organisations that seniors could be offered something by, with the desk they belong to. */
const organizersOf = (rows: readonly PlacedRow[]): { readonly centreId: CentreId; readonly facts: LeadFacts }[] =>
  rows.flatMap((row) => {
    const { centreId } = row;
    const name = organizationNamed(row.draft.terms.organizerName);
    return centreId && row.decision.decision !== "reject" && name ? [{ centreId, facts: factsOf(name, row) }] : [];
  });

/**
 * Makes leads of the organisers of imported events. Never throws: a list is imported all the same, and the next import
 * of it finds its organisers again.
 */
export const leadOrganizers =
  (deps: LeadOrganizersDeps) =>
  async (rows: readonly PlacedRow[], { source, now }: Pick<ImportContext, "source" | "now">): Promise<void> => {
    for (const [centreId, some] of Map.groupBy(organizersOf(rows), (one) => one.centreId)) {
      try {
        const known = await readKnownLeads(deps)(centreId);
        const from = { kind: "listing" as const, name: source.name };
        const facts = some.map((one) => one.facts);
        await saveLeads(deps)(facts, known, { centreId, source: from, now, actor });
      } catch (error) {
        const { name } = error instanceof Error ? error : { name: typeof error };
        deps.logger.error("lead_organizers_failed", { centreId, error: name });
      }
    }
  };
