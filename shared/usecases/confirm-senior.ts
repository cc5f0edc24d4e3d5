import { LinkExpired } from "../domain/errors.ts";
import type { Senior } from "../domain/senior.ts";
import { answersOf, withAnswers } from "../domain/senior-answers.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";
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
    const before = senior.state === "pending" ? await registeredBefore(deps, senior) : undefined;
    if (before) {
      await takeOver(deps, before, senior);
      await retire(deps, senior);
      return before;
    }
    return (await confirm(deps, senior, confirmation)) ?? senior;
  };

const audit = (senior: Senior, fields: string[], purpose = "own_wish") => ({
  actor: { kind: "senior" as const, id: senior.seniorId },
  action: "senior.confirm",
  fields,
  purpose,
});

const confirm = (deps: Dependencies, senior: Senior, { email, replaces }: SeniorConfirmation) =>
  changeSenior(deps)(senior.centreId, senior.seniorId, {
    change: (current, at) =>
      current.emailConfirmedAt !== undefined && current.email === email
        ? undefined
        : {
            ...(replaces ? withAnswers(current, { email, channel: "email" }, latestWords(current, at)) : current),
            state: current.state === "pending" ? "active" : current.state,
            emailConfirmedAt: at,
          },
    audit: audit(senior, replaces ? ["email", "channel", "emailConfirmedAt"] : ["state", "emailConfirmedAt"]),
  });

/** A change of address asks nothing new: the words are those that the person agreed to last. */
const latestWords = ({ consents }: Senior, at: string) => ({
  at,
  via: "mail_link" as const,
  textVersion: consents.at(-1)?.textVersion ?? "none",
});

const registeredBefore = async ({ seniors }: Dependencies, senior: Senior): Promise<Senior | undefined> => {
  const sameAddress = await seniors.listByEmail([senior.centreId], senior.email ?? "");
  return sameAddress.find(
    (other) => other.state === "active" && other.seniorId !== senior.seniorId && isNamed(other, senior),
  );
};

const isNamed = ({ name: a }: Senior, { name: b }: Senior): boolean =>
  a.familyNameKana === b.familyNameKana && a.givenNameKana === b.givenNameKana;

const takeOver = (deps: Dependencies, before: Senior, senior: Senior) => {
  const answers = answersOf(senior);
  return changeSenior(deps)(before.centreId, before.seniorId, {
    change: (current, at) => ({
      ...withAnswers(current, answers, latestWords(senior, at)),
      emailConfirmedAt: current.emailConfirmedAt ?? at,
    }),
    audit: audit(before, Object.keys(answers), "registered_again"),
  });
};

const retire = (deps: Dependencies, senior: Senior) =>
  changeSenior(deps)(senior.centreId, senior.seniorId, {
    change: (current) =>
      current.state === "pending" ? { ...current, state: "stopped", stopReason: "other" } : undefined,
    audit: audit(senior, ["state", "stopReason"], "registered_again"),
  });
