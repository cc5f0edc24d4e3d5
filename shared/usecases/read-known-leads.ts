import type { CentreId } from "../domain/ids.ts";
import { KnownLeads } from "../domain/leads/known-leads.ts";
import { outreachStates } from "../domain/leads/lead.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import { collect } from "./collect.ts";
import { registeredStates } from "./register-organization.ts";

/** What a centre knows of organisations: all its leads, and those whose registration counts. */
export const readKnownLeads =
  ({ organizations }: { readonly organizations: Pick<OrganizationRepository, "listLeads" | "listForReview"> }) =>
  async (centreId: CentreId): Promise<KnownLeads> => {
    const [leads, registered] = await Promise.all([
      Promise.all(
        [...outreachStates, "registered" as const].map((state) => collect(organizations.listLeads(centreId, state))),
      ),
      Promise.all(registeredStates.map((state) => collect(organizations.listForReview(centreId, state)))),
    ]);
    return new KnownLeads(leads.flat(), registered.flat());
  };
