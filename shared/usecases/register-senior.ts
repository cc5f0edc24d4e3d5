import type { Centre } from "../domain/centre.ts";
import { NotServed, WrongState } from "../domain/errors.ts";
import { type SeniorId, seniorIdSchema } from "../domain/ids.ts";
import { newSenior } from "../domain/new-senior.ts";
import type { Senior } from "../domain/senior.ts";
import type { SeniorAnswers } from "../domain/senior-answers.ts";
import type { Clock } from "../domain/times.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import type { FindCentreFor } from "./find-centre-for.ts";
import { namedId } from "./named-id.ts";
import type { SendSeniorConfirmation } from "./send-senior-confirmation.ts";

interface Dependencies {
  readonly seniors: Pick<SeniorRepository, "add" | "find" | "get">;
  readonly findCentre: FindCentreFor;
  readonly sendConfirmation: SendSeniorConfirmation;
  readonly clock: Clock;
}

interface Input {
  readonly answers: SeniorAnswers;
  /** Version of the words that the person agreed to. */
  readonly consentTextVersion: string;
  /** What was shown before the first question, and when (PRV-02). */
  readonly purposeNotice: { readonly version: string; readonly shownAt: string };
  /** The same for a form that is sent twice: it makes one registration and one mail. */
  readonly mark: string;
  /** Of the registering browser, which may then use the code from the mail. */
  readonly browserHash: string;
}

/** The id that a mark leads to. */
export const seniorIdOf = (mark: string): SeniorId => seniorIdSchema.parse(namedId("senior", mark));

/**
 * Registers a person, from their own hand, with the centre that serves their municipality. An e-mail address has to be
 * confirmed before anything is sent to it; letters and calls pass through the hands of the desk.
 * @throws NotServed if no centre serves the municipality
 */
export const registerSenior =
  (deps: Dependencies) =>
  async (input: Input): Promise<{ senior: Senior; centre: Centre }> => {
    const { localGovernmentCode } = input.answers.address;
    const centre = await deps.findCentre(localGovernmentCode);
    if (!centre) throw new NotServed(localGovernmentCode);
    const { mark, browserHash, ...registration } = input;
    const made = newSenior({
      ...registration,
      centreId: centre.centreId,
      seniorId: seniorIdOf(mark),
      via: "web",
      dataSource: "self",
      at: deps.clock().toISOString(),
    });
    const senior = (await deps.seniors.find(centre.centreId, made.seniorId)) ?? (await addNew(deps, made));
    if (senior.email !== undefined && senior.state === "pending") {
      const noticeId = namedId("confirm_senior", senior.seniorId);
      await deps.sendConfirmation({ senior, email: senior.email, browserHash, noticeId });
    }
    return { senior, centre };
  };

const addNew = async ({ seniors }: Dependencies, made: Senior): Promise<Senior> => {
  const { centreId, seniorId, createdAt } = made;
  try {
    await seniors.add(made, {
      centreId,
      at: createdAt,
      actor: { kind: "senior", id: seniorId },
      action: "senior.register",
      record: { kind: "senior", id: seniorId },
      fields: [],
      purpose: "",
    });
    return made;
  } catch (error) {
    // The same form, sent twice at once: the other one was faster.
    if (error instanceof WrongState) return seniors.get(centreId, seniorId);
    throw error;
  }
};
