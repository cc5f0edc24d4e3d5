import { z } from "zod";
import { LinkExpired } from "../domain/errors.ts";
import { organizationIdSchema } from "../domain/ids.ts";
import type { Organization } from "../domain/organization.ts";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import { redeemLink } from "./redeem-link.ts";

interface Dependencies {
  readonly access: Pick<AccessRepository, "find" | "take" | "hit">;
  readonly organizations: Pick<OrganizationRepository, "find">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/** Whom an organisation's sign-in link is for. */
export const organizationSubjectSchema = z.object({ organizationId: organizationIdSchema });

/** What the link or code came with. */
interface Input {
  readonly token?: string | undefined;
  readonly code?: string | undefined;
  readonly browserHash?: string | undefined;
}

/**
 * Signs an organisation in by the link or code of its mail, which is thereby used up.
 * @throws LinkExpired also for an organisation that may not come in any more
 * @throws WrongCode
 */
export const signInOrganization =
  ({ access, organizations, audit, clock }: Dependencies) =>
  async (input: Input): Promise<Organization> => {
    const link = { purpose: "sign_in_organization", subject: organizationSubjectSchema } as const;
    const { organizationId } = await redeemLink({ access })({ ...link, ...input });
    const organization = await organizations.find(organizationId);
    if (!organization || ["closed", "unconfirmed"].includes(organization.state)) throw new LinkExpired();
    await audit.record({
      centreId: organization.centreId,
      at: clock().toISOString(),
      actor: { kind: "organization", id: organizationId },
      action: "session.sign_in",
      record: { kind: "organization", id: organizationId },
      fields: [],
      purpose: "",
    });
    return organization;
  };
