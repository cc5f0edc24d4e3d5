import type { SeniorAnswers } from "../../../shared/domain/senior-answers.ts";
import { type Typed, typedFields } from "../../../shared/http/field-errors.ts";
import { avoidQuestion, flagsIn, levelsQuestion } from "../../../shared/http/senior-form/avoid-questions.ts";
import { completeAnswers } from "../../../shared/http/senior-form/complete-answers.ts";
import {
  channelQuestion,
  consentsQuestion,
  contactQuestion,
  rhythmQuestion,
} from "../../../shared/http/senior-form/contact-questions.ts";
import { daysQuestion } from "../../../shared/http/senior-form/days-question.ts";
import { nameQuestion } from "../../../shared/http/senior-form/name-question.ts";
import { travelQuestion } from "../../../shared/http/senior-form/travel-question.ts";
import { fieldsQuestion, interestsQuestion } from "../../../shared/http/senior-form/wishes-questions.ts";
import type { PostalCodes, PostalTown } from "../../../shared/ports/postal-codes.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { findTown } from "./find-town.ts";
import { errorsIn, registrationQuestion, toldQuestion, withAvoidedFlags } from "./questions.ts";

export interface ParsedRegistration {
  readonly values?: {
    readonly answers: SeniorAnswers;
    readonly via: "paper" | "phone" | "counter";
    readonly dataSource: "self" | "family";
    readonly mark: string;
  };
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
  readonly towns: readonly PostalTown[];
}

/** Reads the whole form at once; all that is to be put right comes together, in the order of the page. */
export const parseRegistration = async (
  postalCodes: PostalCodes,
  form: URLSearchParams,
): Promise<ParsedRegistration> => {
  const typed = withAvoidedFlags(typedFields(form));
  const { area, towns, errors: areaErrors } = await findTown(postalCodes, typed);
  const channel = channelQuestion.safeParse(typed).data?.channel;
  const errors = [
    ...errorsIn(typed, [registrationQuestion, toldQuestion, nameQuestion]),
    ...areaErrors,
    ...errorsIn(typed, [channelQuestion, ...(channel ? [contactQuestion(channel)] : [])]),
    ...errorsIn(typed, [interestsQuestion, fieldsQuestion, daysQuestion, travelQuestion, avoidQuestion]),
    ...errorsIn(typed, [levelsQuestion(flagsIn(typed)), consentsQuestion, rhythmQuestion]),
  ];
  if (errors.length > 0 || !area) return { errors, typed, towns };
  const answers = { ...completeAnswers(typed, area), ...rhythmQuestion.parse(typed) };
  const { dataSource, mark } = registrationQuestion.parse(typed);
  return { values: { answers, dataSource, mark, ...toldQuestion.parse(typed) }, errors, typed, towns };
};
