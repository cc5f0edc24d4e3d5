import type { Senior } from "../domain/senior.ts";
import { answersOf, lastAgreedWords, withAnswers } from "../domain/senior-answers.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";

interface Dependencies extends ChangeSeniorDeps {
  readonly seniors: Pick<SeniorRepository, "find" | "save" | "listByEmail">;
}

/**
 * Somebody who registers again under the same address and name keeps the one profile, with the answers given now: two
 * would get everything twice. Doing it again changes nothing.
 * @param senior a registration whose address was just confirmed
 * @returns the earlier profile; undefined if there is none, or the registration does not wait for its confirmation
 */
export const joinEarlierProfile =
  (deps: Dependencies) =>
  async (senior: Senior): Promise<Senior | undefined> => {
    if (senior.state !== "pending") return undefined;
    const sameAddress = await deps.seniors.listByEmail([senior.centreId], senior.email ?? "");
    const earlier = sameAddress.find((other) => other.state === "active" && isSamePerson(other, senior));
    if (!earlier) return undefined;
    const joined = await takeOver(deps, earlier, senior);
    await retire(deps, senior);
    return joined;
  };

const isSamePerson = (a: Senior, b: Senior): boolean =>
  a.seniorId !== b.seniorId &&
  a.name.familyNameKana === b.name.familyNameKana &&
  a.name.givenNameKana === b.name.givenNameKana;

const auditOf = ({ seniorId }: Senior, fields: string[]) => ({
  actor: { kind: "senior" as const, id: seniorId },
  action: "senior.confirm",
  fields,
  purpose: "registered_again",
});

const takeOver = (deps: Dependencies, earlier: Senior, senior: Senior) => {
  const answers = answersOf(senior);
  return changeSenior(deps)(earlier.centreId, earlier.seniorId, {
    change: (current, at) => ({
      ...withAnswers(current, answers, lastAgreedWords(senior, at)),
      emailConfirmedAt: current.emailConfirmedAt ?? at,
    }),
    audit: auditOf(earlier, Object.keys(answers)),
  });
};

const retire = (deps: Dependencies, senior: Senior) =>
  changeSenior(deps)(senior.centreId, senior.seniorId, {
    change: (current) =>
      current.state === "pending" ? { ...current, state: "stopped", stopReason: "other" } : undefined,
    audit: auditOf(senior, ["state", "stopReason"]),
  });
