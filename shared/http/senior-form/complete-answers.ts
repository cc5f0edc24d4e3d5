import type { Senior } from "../../domain/senior.ts";
import { type SeniorAnswers, seniorAnswersSchema } from "../../domain/senior-answers.ts";
import type { Typed } from "../field-errors.ts";
import { avoidQuestion, flagsIn, levelsQuestion } from "./avoid-questions.ts";
import { channelQuestion, consentsQuestion, contactQuestion } from "./contact-questions.ts";
import { daysQuestion } from "./days-question.ts";
import { nameQuestion } from "./name-question.ts";
import { travelQuestion } from "./travel-question.ts";
import { fieldsQuestion, interestsQuestion, wishesOf } from "./wishes-questions.ts";

/**
 * All answers together, read from what was typed on all pages.
 * @throws ZodError if a page is missing; pages are only passed with a right answer
 */
export const completeAnswers = (typed: Typed, area: Pick<Senior, "address" | "location">): SeniorAnswers => {
  const { channel } = channelQuestion.parse(typed);
  const { cityBlock = "", buildingNameEtc = "", email, phone } = contactQuestion(channel).parse(typed);
  return seniorAnswersSchema.parse({
    ...nameQuestion.parse(typed),
    address: { ...area.address, cityBlock, buildingNameEtc },
    location: area.location,
    channel,
    email,
    phone,
    wishes: wishesOf(interestsQuestion.parse(typed), fieldsQuestion.parse(typed).fields),
    ...daysQuestion.parse(typed),
    ...travelQuestion.parse(typed),
    ...levelsQuestion(flagsIn(typed)).parse(typed),
    maxLoadKg: avoidQuestion.parse(typed).maxLoadKg,
    ...consentsQuestion.parse(typed),
  });
};
