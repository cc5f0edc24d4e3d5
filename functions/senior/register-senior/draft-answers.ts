import type { Centre } from "../../../shared/domain/centre.ts";
import type { SeniorAnswers } from "../../../shared/domain/senior-answers.ts";
import type { Draft } from "../../../shared/http/draft.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { areaOf, areaQuestion } from "../../../shared/http/senior-form/area-questions.ts";
import { completeAnswers } from "../../../shared/http/senior-form/complete-answers.ts";
import type { PostalTown } from "../../../shared/ports/postal-codes.ts";
import { purposeNotice } from "../../../shared/text/purpose-notice.ts";
import type { Dependencies } from "./dependencies.ts";
import { firstOpenStep } from "./form.ts";

/** A town that the person may live in, and the centre that serves it. */
export interface ServedTown extends PostalTown {
  readonly postalCode: string;
  readonly centre: Centre | undefined;
}

type AreaDeps = Pick<Dependencies, "postalCodes" | "findCentre">;

/** Towns of the postal code that was typed. */
export const townsOf = async ({ postalCodes, findCentre }: AreaDeps, typed: Typed): Promise<ServedTown[]> => {
  const postalCode = areaQuestion.safeParse(typed).data?.postalCode;
  if (!postalCode) return [];
  const towns = await postalCodes.lookUp(postalCode);
  return Promise.all(
    towns.map(async (town) => ({
      ...town,
      postalCode,
      centre: await findCentre(town.location.localGovernmentCode),
    })),
  );
};

/** The town that was chosen, if one was. */
export const chosenTown = async (deps: AreaDeps, typed: Typed): Promise<ServedTown | undefined> =>
  typeof typed.town === "string" ? (await townsOf(deps, typed)).find(({ town }) => town === typed.town) : undefined;

/** Whether the purpose notice as it reads today was shown before the first question (PRV-02). */
export const hasSeenNotice = (draft: Draft | undefined): draft is Draft =>
  draft !== undefined && typedText(draft.answers, "noticeVersion") === purposeNotice.version;

/** All answers of a draft and the centre that they go to; undefined while a page is open. */
export const finished = async (
  deps: AreaDeps,
  { answers }: Draft,
): Promise<{ answers: SeniorAnswers; centre: Centre } | undefined> => {
  const town = await chosenTown(deps, answers);
  if (!town?.centre || firstOpenStep(answers)) return undefined;
  return { answers: completeAnswers(answers, areaOf(town.postalCode, town)), centre: town.centre };
};

/** Where somebody goes on who asks for a page that is not yet due. */
export const placeToContinue = (draft: Draft | undefined): string =>
  hasSeenNotice(draft) ? `/join/${firstOpenStep(draft.answers) ?? "town"}` : "/join";
