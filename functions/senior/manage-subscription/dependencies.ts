import type { Clock, NewId } from "../../../shared/domain/times.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import type { PostalCodes } from "../../../shared/ports/postal-codes.ts";
import type { Random } from "../../../shared/ports/random.ts";
import type { Secret } from "../../../shared/ports/secret.ts";
import type { SeniorRepository } from "../../../shared/ports/senior-repository.ts";
import type { changeOwnAnswers } from "../../../shared/usecases/change-own-answers.ts";
import type { confirmSenior } from "../../../shared/usecases/confirm-senior.ts";
import type { FindCentreFor } from "../../../shared/usecases/find-centre-for.ts";
import type { readOwnPage } from "../../../shared/usecases/read-own-page.ts";
import type { requestSignIn } from "../../../shared/usecases/request-sign-in.ts";
import type { SendSeniorConfirmation } from "../../../shared/usecases/send-senior-confirmation.ts";
import type { signInSenior } from "../../../shared/usecases/sign-in-senior.ts";
import type { resumeSenior, stopSenior } from "../../../shared/usecases/stop-senior.ts";

/** What the routes of this function are made of. */
export interface Dependencies {
  readonly access: AccessRepository;
  readonly centres: Pick<CentreRepository, "get">;
  readonly seniors: Pick<SeniorRepository, "get">;
  readonly postalCodes: PostalCodes;
  readonly findCentre: FindCentreFor;
  readonly requestSignIn: ReturnType<typeof requestSignIn>;
  readonly signIn: ReturnType<typeof signInSenior>;
  readonly readOwnPage: ReturnType<typeof readOwnPage>;
  readonly change: ReturnType<typeof changeOwnAnswers>;
  readonly stop: ReturnType<typeof stopSenior>;
  readonly resume: ReturnType<typeof resumeSenior>;
  readonly confirm: ReturnType<typeof confirmSenior>;
  readonly sendConfirmation: SendSeniorConfirmation;
  readonly linkKey: Secret;
  readonly random: Random;
  readonly newId: NewId;
  readonly clock: Clock;
}
