import { z } from "zod";
import { LinkExpired } from "../domain/errors.ts";
import { organizationIdSchema } from "../domain/ids.ts";
import type { Organization } from "../domain/organization.ts";
import type { Clock } from "../domain/times.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import { linkLead } from "./link-lead.ts";

interface Dependencies {
  readonly organizations: Pick<OrganizationRepository, "get" | "save" | "findLead" | "listLeads" | "saveLeads">;
  readonly clock: Clock;
}

/** Whom a confirmation link is for. The version changes with the address, so a mail to an earlier one confirms nothing. */
export const confirmationSubjectSchema = z.object({ organizationId: organizationIdSchema, version: z.coerce.number() });
type ConfirmationSubject = z.infer<typeof confirmationSubjectSchema>;

/**
 * The organisation that a confirmation link is for: not yet confirmed, or confirmed with this link and not looked at since.
 * @throws LinkExpired
 */
export const organizationToConfirm =
  ({ organizations }: { readonly organizations: Pick<OrganizationRepository, "get"> }) =>
  async ({ organizationId, version }: ConfirmationSubject): Promise<Organization> => {
    const organization = await organizations.get(organizationId);
    const expected = organization.state === "unconfirmed" ? version : version + 1;
    if (organization.version !== expected) throw new LinkExpired();
    return organization;
  };

/**
 * The address is confirmed: the registration goes to the centre's review, and whoever was a lead is one no more. Doing
 * it again changes nothing.
 * @throws LinkExpired
 * @throws WrongState if somebody else was faster
 */
export const confirmOrganization =
  ({ organizations, clock }: Dependencies) =>
  async (subject: ConfirmationSubject): Promise<Organization> => {
    const organization = await organizationToConfirm({ organizations })(subject);
    if (organization.state !== "unconfirmed") {
      await linkLead({ organizations, clock })(organization);
      return organization;
    }
    const at = clock().toISOString();
    const { organizationId, centreId } = organization;
    const confirmed: Organization = {
      ...organization,
      state: "submitted",
      emailConfirmedAt: at,
      submittedAt: at,
      updatedAt: at,
      version: organization.version + 1,
    };
    await organizations.save(confirmed, ["unconfirmed"], {
      centreId,
      at,
      actor: { kind: "organization", id: organizationId },
      action: "organization.confirm",
      record: { kind: "organization", id: organizationId },
      fields: ["state", "emailConfirmedAt"],
      purpose: "",
    });
    await linkLead({ organizations, clock })(confirmed);
    return confirmed;
  };
