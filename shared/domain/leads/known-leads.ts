import type { CentreId, OrganizationId } from "../ids.ts";
import type { Organization } from "../organization.ts";
import type { Lead, LeadFacts } from "./lead.ts";
import { organizationNameKey } from "./organization-names.ts";

type Named = Pick<LeadFacts, "tradeName" | "municipalityCode">;

/** Two organisations of one name in one municipality are taken for one, where no corporate number tells them apart. */
export const nameAndPlace = ({ tradeName, municipalityCode }: Named): string =>
  `${municipalityCode} ${organizationNameKey(tradeName)}`;

/** Finds by corporate number, else by name and place; two different numbers are two organisations. */
class Index<Known> {
  readonly #byNumber = new Map<string, Known>();
  readonly #byName = new Map<string, { readonly known: Known; readonly number: string | undefined }>();

  put(known: Known, named: Named, number: string | undefined): void {
    if (number) this.#byNumber.set(number, known);
    this.#byName.set(nameAndPlace(named), { known, number });
  }

  find(named: Named, number: string | undefined): Known | undefined {
    const byNumber = number === undefined ? undefined : this.#byNumber.get(number);
    if (byNumber !== undefined) return byNumber;
    const byName = this.#byName.get(nameAndPlace(named));
    return byName && (!byName.number || !number || byName.number === number) ? byName.known : undefined;
  }
}

/** What a centre knows of organisations: its leads, and those that have registered. */
export class KnownLeads {
  readonly #leads = new Index<Lead>();
  readonly #registered = new Index<OrganizationId>();

  constructor(leads: readonly Lead[], registered: readonly Organization[]) {
    for (const lead of leads) this.put(lead);
    for (const { organizationId, tradeName, address, legalEntityNumber } of registered) {
      const named = { tradeName, municipalityCode: address.localGovernmentCode };
      this.#registered.put(organizationId, named, legalEntityNumber);
    }
  }

  put(lead: Lead): void {
    this.#leads.put(lead, lead, lead.corporateNumber);
  }

  leadOf(facts: LeadFacts): Lead | undefined {
    return this.#leads.find(facts, facts.corporateNumber);
  }

  registeredOf(facts: LeadFacts): OrganizationId | undefined {
    return this.#registered.find(facts, facts.corporateNumber);
  }
}

/** What names a new lead within its centre: the same words for the same organisation, whoever imports it. */
export const leadWords = (centreId: CentreId, facts: LeadFacts): readonly string[] => [
  "lead",
  centreId,
  facts.corporateNumber ?? nameAndPlace(facts),
];
