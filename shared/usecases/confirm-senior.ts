import { LinkExpired } from "../domain/errors.ts";
import type { Senior } from "../domain/senior.ts";
import { lastAgreedWords, withAnswers } from "../domain/senior-answers.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";
import { joinEarlierProfile } from "./join-earlier-profile.ts";
import type { SeniorConfirmation } from "./send-senior-confirmation.ts";

interface Dependencies extends ChangeSeniorDeps {
  readonly seniors: Pick<SeniorRepository, "find" | "save" | "listByEmail">;
}

/**
 * The person whom a confirmation link is for.
 * @throws LinkExpired if they are gone, or have another address by now that this link does not replace
 */
export const seniorToConfirm =
  ({ seniors }: { seniors: Pick<SeniorRepository, "find"> }) =>
  async ({ centreId, seniorId, email, replaces }: SeniorConfirmation): Promise<Senior> => {
    const senior = await seniors.find(centreId, seniorId);
    if (!senior || (senior.email !== email && !replaces)) throw new LinkExpired();
    return senior;
  };

/**
 * The address is confirmed: digests may be sent to it. Doing it again changes nothing. Somebody who was registered
 * already, under this address and this name, keeps their one profile, with the answers given now.
 * @returns the person whose profile counts
 * @throws LinkExpired
 */
export const confirmSenior =
  (deps: Dependencies) =>
  async (confirmation: SeniorConfirmation): Promise<Senior> => {
    const senior = await seniorToConfirm(deps)(confirmation);
    return (await joinEarlierProfile(deps)(senior)) ?? (await confirm(deps, senior, confirmation)) ?? senior;
  };

const confirm = (deps: Dependencies, senior: Senior, { email, replaces }: SeniorConfirmation) =>
  changeSenior(deps)(senior.centreId, senior.seniorId, {
    change: (current, at) =>
      current.emailConfirmedAt !== undefined && current.email === email
        ? undefined
        : {
            ...(replaces ? withAnswers(current, { email, channel: "email" }, lastAgreedWords(current, at)) : current),
            state: current.state === "pending" ? "active" : current.state,
            emailConfirmedAt: at,
          },
    audit: {
      actor: { kind: "senior", id: senior.seniorId },
      action: "senior.confirm",
      fields: replaces ? ["email", "channel", "emailConfirmedAt"] : ["state", "emailConfirmedAt"],
      purpose: "own_wish",
    },
  });
