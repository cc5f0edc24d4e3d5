import { NotFound } from "../domain/errors.ts";
import type { Senior } from "../domain/senior.ts";
import { type ChangedAnswers, withAnswers } from "../domain/senior-answers.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";

interface Input {
  readonly senior: Pick<Senior, "centreId" | "seniorId">;
  readonly changed: ChangedAnswers;
  /** Version of the words that the person agreed to. */
  readonly consentTextVersion: string;
}

/** Changes what a person once answered, from their own pages. @returns the person as they are now. @throws NotFound */
export const changeOwnAnswers =
  (deps: ChangeSeniorDeps) =>
  async ({ senior: { centreId, seniorId }, changed, consentTextVersion }: Input): Promise<Senior> => {
    const senior = await changeSenior(deps)(centreId, seniorId, {
      change: (current, at) => withAnswers(current, changed, { at, via: "web", textVersion: consentTextVersion }),
      audit: {
        actor: { kind: "senior", id: seniorId },
        action: "senior.change",
        fields: Object.keys(changed),
        purpose: "own_wish",
      },
    });
    if (!senior) throw new NotFound({ seniorId });
    return senior;
  };
