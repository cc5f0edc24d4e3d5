import type { Clock } from "../../../shared/domain/times.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import type { PostalCodes } from "../../../shared/ports/postal-codes.ts";
import type { Secret } from "../../../shared/ports/secret.ts";
import type { SeniorRepository } from "../../../shared/ports/senior-repository.ts";
import type { confirmSenior } from "../../../shared/usecases/confirm-senior.ts";
import type { FindCentreFor } from "../../../shared/usecases/find-centre-for.ts";
import type { registerSenior } from "../../../shared/usecases/register-senior.ts";
import type { resendSeniorConfirmation } from "../../../shared/usecases/resend-senior-confirmation.ts";

/** What the routes of this function are made of. */
export interface Dependencies {
  readonly access: AccessRepository;
  readonly centres: Pick<CentreRepository, "get">;
  readonly seniors: Pick<SeniorRepository, "find" | "get">;
  readonly postalCodes: PostalCodes;
  readonly findCentre: FindCentreFor;
  readonly registerSenior: ReturnType<typeof registerSenior>;
  readonly confirmSenior: ReturnType<typeof confirmSenior>;
  readonly resendConfirmation: ReturnType<typeof resendSeniorConfirmation>;
  readonly linkKey: Secret;
  readonly clock: Clock;
  /** Address that mail comes from: phones are told to let it through. */
  readonly mailFrom: string;
}
