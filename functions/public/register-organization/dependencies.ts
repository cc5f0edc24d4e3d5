import type { Clock } from "../../../shared/domain/times.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import type { OrganizationRepository } from "../../../shared/ports/organization-repository.ts";
import type { PostalCodes } from "../../../shared/ports/postal-codes.ts";
import type { Secret } from "../../../shared/ports/secret.ts";
import type { confirmOrganization } from "../../../shared/usecases/confirm-organization.ts";
import type { isRegistered, registerOrganization } from "../../../shared/usecases/register-organization.ts";
import type { resendConfirmation } from "../../../shared/usecases/resend-confirmation.ts";

/** What the routes of this function are made of. */
export interface Dependencies {
  readonly access: AccessRepository;
  readonly centres: CentreRepository;
  readonly organizations: OrganizationRepository;
  readonly postalCodes: PostalCodes;
  readonly registerOrganization: ReturnType<typeof registerOrganization>;
  readonly isRegistered: ReturnType<typeof isRegistered>;
  readonly confirmOrganization: ReturnType<typeof confirmOrganization>;
  readonly resendConfirmation: ReturnType<typeof resendConfirmation>;
  readonly linkKey: Secret;
  readonly clock: Clock;
  readonly publicOrigin: string;
  /** Origins whose pages may post to the API. */
  readonly allowedOrigins: readonly string[];
}
