import type { Senior } from "../domain/senior.ts";
import type { NewId } from "../domain/times.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";
import type { SendSeniorConfirmation } from "./send-senior-confirmation.ts";

interface Dependencies extends ChangeSeniorDeps {
  readonly sendConfirmation: SendSeniorConfirmation;
  readonly newId: NewId;
}

interface Input {
  readonly senior: Pick<Senior, "centreId" | "seniorId">;
  /** As the person has it now; a mistyped one is corrected. */
  readonly email: string;
  readonly browserHash: string;
}

/** Sends the mail that confirms a registration's address once more. Does nothing when it is confirmed already. */
export const resendSeniorConfirmation =
  (deps: Dependencies) =>
  async ({ senior: { centreId, seniorId }, email, browserHash }: Input): Promise<void> => {
    const senior = await changeSenior(deps)(centreId, seniorId, {
      change: (current) => (current.state === "pending" && current.email !== email ? { ...current, email } : undefined),
      audit: {
        actor: { kind: "senior", id: seniorId },
        action: "senior.correct_address",
        fields: ["email"],
        purpose: "own_wish",
      },
    });
    if (senior?.state !== "pending") return;
    await deps.sendConfirmation({ senior, email, browserHash, noticeId: deps.newId() });
  };
