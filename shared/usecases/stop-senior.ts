import { NotFound } from "../domain/errors.ts";
import type { ConsentPurpose, Senior } from "../domain/senior.ts";
import { agreedPurposes, needsConfirmation, withAnswers } from "../domain/senior-answers.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";

/** digests: nothing chosen is sent any more, the rest goes on. all: nothing is sent; the profile stays until it is asked back or deleted. */
export type StopScope = "digests" | "all";

interface Input {
  readonly senior: Pick<Senior, "centreId" | "seniorId">;
  /** Version of the words that the person saw. */
  readonly consentTextVersion: string;
}

const everythingButDigests = (senior: Senior): ConsentPurpose[] =>
  agreedPurposes(senior).filter((purpose) => purpose !== "digest");

const withoutStopReason = ({ stopReason: _, ...senior }: Senior): Senior => senior;

type Words = Parameters<typeof withAnswers>[2];

const stops: Readonly<Record<StopScope, (senior: Senior, words: Words) => Senior>> = {
  digests: (senior, words) => withAnswers(senior, { consents: everythingButDigests(senior) }, words),
  all: (senior) => ({ ...senior, state: "stopped", stopReason: "own_wish" }),
};

const startAgain = (senior: Senior, words: Words): Senior => ({
  ...withoutStopReason(withAnswers(senior, { consents: [...agreedPurposes(senior), "digest"] }, words)),
  state: needsConfirmation(senior) ? "pending" : "active",
});

const change =
  (deps: ChangeSeniorDeps, action: string, fields: string[], changed: (senior: Senior, words: Words) => Senior) =>
  async ({ senior: { centreId, seniorId }, consentTextVersion }: Input): Promise<Senior> => {
    const now = await changeSenior(deps)(centreId, seniorId, {
      change: (current, at) => changed(current, { at, via: "web", textVersion: consentTextVersion }),
      audit: { actor: { kind: "senior", id: seniorId }, action, fields, purpose: "own_wish" },
    });
    if (!now) throw new NotFound({ seniorId });
    return now;
  };

/** Stops what is sent, at once, by the person's own wish. @throws NotFound */
export const stopSenior =
  (deps: ChangeSeniorDeps) =>
  (scope: StopScope, input: Input): Promise<Senior> =>
    change(deps, "senior.stop", scope === "all" ? ["state", "stopReason"] : ["consents"], stops[scope])(input);

/** Starts again, with digests, by the person's own wish. @throws NotFound */
export const resumeSenior = (deps: ChangeSeniorDeps) =>
  change(deps, "senior.resume", ["state", "stopReason", "consents"], startAgain);
