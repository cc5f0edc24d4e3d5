import type { Notice } from "../../../shared/domain/notice.ts";
import type { Clock, NewId } from "../../../shared/domain/times.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import type { OrganizationRepository } from "../../../shared/ports/organization-repository.ts";
import type { PostalCodes } from "../../../shared/ports/postal-codes.ts";
import type { Random } from "../../../shared/ports/random.ts";
import type { Secret } from "../../../shared/ports/secret.ts";
import type { WorkQueue } from "../../../shared/ports/work-queue.ts";
import { confirmOrganization } from "../../../shared/usecases/confirm-organization.ts";
import { findCentreFor } from "../../../shared/usecases/find-centre-for.ts";
import { issueLink } from "../../../shared/usecases/issue-link.ts";
import { isRegistered, registerOrganization } from "../../../shared/usecases/register-organization.ts";
import { resendConfirmation } from "../../../shared/usecases/resend-confirmation.ts";

/** What this function is given. */
export interface Dependencies {
  readonly access: AccessRepository;
  readonly centres: CentreRepository;
  readonly organizations: OrganizationRepository;
  readonly postalCodes: PostalCodes;
  readonly notices: WorkQueue<Notice>;
  readonly random: Random;
  readonly linkKey: Secret;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly publicOrigin: string;
  /** Origins whose pages may post to the API. */
  readonly allowedOrigins: readonly string[];
}

/** What can be done with it. */
export const actionsOf = (deps: Dependencies) => {
  const findCentre = findCentreFor(deps);
  const all = { ...deps, findCentre, issueLink: issueLink(deps) };
  return {
    findCentre,
    isRegistered: isRegistered(all),
    registerOrganization: registerOrganization(all),
    confirmOrganization: confirmOrganization(all),
    resendConfirmation: resendConfirmation(all),
  };
};
