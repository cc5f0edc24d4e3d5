import { z } from "zod";
import type { Centre } from "../../../shared/domain/centre.ts";
import { SignInNeeded } from "../../../shared/domain/errors.ts";
import { organizationIdSchema } from "../../../shared/domain/ids.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import type { Clock } from "../../../shared/domain/times.ts";
import { CrossSite } from "../../../shared/http/cross-site.ts";
import { csrfToken, isCsrfTokenValid } from "../../../shared/http/form-guard.ts";
import { requireSession } from "../../../shared/http/session.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import type { OrganizationRepository } from "../../../shared/ports/organization-repository.ts";
import type { Secret } from "../../../shared/ports/secret.ts";

interface Dependencies {
  readonly access: AccessRepository;
  readonly centres: Pick<CentreRepository, "get">;
  readonly organizations: Pick<OrganizationRepository, "find">;
  readonly clock: Clock;
  readonly linkKey: Secret;
}

/** The organisation that is signed in, its desk, and the token of its forms. */
export interface SignedInOrganization {
  readonly organization: Organization;
  readonly centre: Centre;
  readonly csrfToken: string;
}

const sessionSchema = z.object({ organizationId: organizationIdSchema });

/**
 * Lets a signed-in organisation pass; a post must carry the session's form token.
 * @throws SignInNeeded, CrossSite
 */
export const organizationGuard =
  ({ access, centres, organizations, clock, linkKey }: Dependencies) =>
  async (request: WebRequest): Promise<SignedInOrganization> => {
    const { sessionId, data } = await requireSession({ access, clock }, "organization", request, sessionSchema);
    const key = await linkKey();
    if (request.method === "POST" && !isCsrfTokenValid(key, sessionId, request.form())) throw new CrossSite();
    const organization = await organizations.find(data.organizationId);
    if (!organization || organization.state === "closed") throw new SignInNeeded("organization");
    return {
      organization,
      centre: await centres.get(organization.centreId),
      csrfToken: csrfToken(key, sessionId),
    };
  };

/** Whether it may write listings: also while its own registration is being checked, not when that was refused. */
export const mayWrite = ({ state }: Organization): boolean => ["submitted", "returned", "approved"].includes(state);
