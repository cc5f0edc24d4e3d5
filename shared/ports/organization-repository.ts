import type { AuditEntry } from "../domain/audit.ts";
import type { CentreId, OrganizationId } from "../domain/ids.ts";
import type { Lead, Outreach } from "../domain/leads/lead.ts";
import type { Organization, OrganizationState } from "../domain/organization.ts";

/** A lead with the audit line of its change; `lead.version` is one more than what is stored, 1 for a new one. */
export interface LeadWrite {
  readonly lead: Lead;
  readonly audit: AuditEntry;
}

export interface OrganizationRepository {
  /** @throws NotFound */
  get(organizationId: OrganizationId): Promise<Organization>;
  find(organizationId: OrganizationId): Promise<Organization | undefined>;
  /** @throws WrongState if the id exists */
  add(organization: Organization, audit: AuditEntry): Promise<void>;
  /**
   * Saves a change together with its audit line, in one transaction.
   * @param from states that the change may start from; `organization.version` is one more than what is stored
   * @throws WrongState if it is in another state or somebody else was faster
   */
  save(organization: Organization, from: readonly OrganizationState[], audit: AuditEntry): Promise<void>;
  /** Organisations of a centre in a state, submitted longest ago first. */
  listForReview(centreId: CentreId, state: OrganizationState): AsyncIterable<Organization>;
  listByCorporateNumber(legalEntityNumber: string): Promise<Organization[]>;
  listByEmail(email: string): Promise<Organization[]>;
  findLead(organizationId: OrganizationId): Promise<Lead | undefined>;
  /**
   * Saves leads, each together with its audit line.
   * @returns for each whether it was saved; not so where somebody else was faster
   */
  saveLeads(writes: readonly LeadWrite[]): Promise<boolean[]>;
  /**
   * Leads of a centre by how far it is with them, or those that registered; by municipality and name.
   * @param municipalityCode those of one municipality alone
   */
  listLeads(centreId: CentreId, state: Outreach | "registered", municipalityCode?: string): AsyncIterable<Lead>;
}
