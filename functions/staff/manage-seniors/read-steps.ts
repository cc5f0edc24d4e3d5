import type { z } from "zod";
import type { Senior } from "../../../shared/domain/senior.ts";
import type { ChangedAnswers } from "../../../shared/domain/senior-answers.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { avoidQuestion, flagsIn, levelsQuestion } from "../../../shared/http/senior-form/avoid-questions.ts";
import {
  channelQuestion,
  consentsQuestion,
  contactQuestion,
  rhythmQuestion,
} from "../../../shared/http/senior-form/contact-questions.ts";
import { daysQuestion } from "../../../shared/http/senior-form/days-question.ts";
import { nameQuestion } from "../../../shared/http/senior-form/name-question.ts";
import { travelQuestion } from "../../../shared/http/senior-form/travel-question.ts";
import { fieldsQuestion, interestsQuestion, wishesOf } from "../../../shared/http/senior-form/wishes-questions.ts";
import type { PostalCodes } from "../../../shared/ports/postal-codes.ts";
import { findTown } from "./find-town.ts";
import { errorsIn, withAvoidedFlags } from "./questions.ts";
import type { StepResult } from "./step-result.ts";

/** One question whose answer is what changes. */
export const single =
  (question: z.ZodType<ChangedAnswers>) =>
  (typed: Typed): StepResult => {
    const { data } = question.safeParse(typed);
    return data ? { changed: data, errors: [] } : { errors: errorsIn(typed, [question]) };
  };

export const name = single(nameQuestion);
export const days = single(daysQuestion);
export const consents = single(consentsQuestion);
export const rhythm = single(rhythmQuestion);

/** The question asks for the most minutes only; what was once told of the preferred ones stays while the most stays. */
export const travel = (typed: Typed, senior: Senior): StepResult => {
  const result = single(travelQuestion)(typed);
  const told = result.changed?.travel;
  if (!told || told.maxMinutes !== senior.travel.maxMinutes) return result;
  return { changed: { travel: { ...told, preferredMinutes: senior.travel.preferredMinutes } }, errors: [] };
};

/** A move takes the block of the old address away; letters wait until the new one is known. */
export const area = async (typed: Typed, senior: Senior, postalCodes: PostalCodes): Promise<StepResult> => {
  const { area: found, errors, towns } = await findTown(postalCodes, typed);
  if (!found) return { errors, towns };
  const same = found.address.postalCode === senior.address.postalCode;
  const { cityBlock, buildingNameEtc } = senior.address;
  const address = same ? { ...found.address, cityBlock, buildingNameEtc } : found.address;
  return { changed: { address, location: found.location }, errors: [], towns };
};

export const wishes = (typed: Typed, senior: Senior): StepResult => {
  const [groups, fields] = [interestsQuestion.safeParse(typed), fieldsQuestion.safeParse(typed)];
  if (!groups.success || !fields.success) return { errors: errorsIn(typed, [interestsQuestion, fieldsQuestion]) };
  return {
    changed: { wishes: wishesOf(groups.data, fields.data.fields, senior.wishes.taxonomyCodesRefused) },
    errors: [],
  };
};

export const avoid = (raw: Typed): StepResult => {
  const typed = withAvoidedFlags(raw);
  const levels = levelsQuestion(flagsIn(typed));
  const [things, given] = [avoidQuestion.safeParse(typed), levels.safeParse(typed)];
  if (!things.success || !given.success) return { errors: errorsIn(typed, [avoidQuestion, levels]) };
  return { changed: { ...given.data, maxLoadKg: things.data.maxLoadKg }, errors: [] };
};

export const contact = (typed: Typed, senior: Senior): StepResult => {
  const channel = channelQuestion.safeParse(typed);
  if (!channel.success) return { errors: errorsIn(typed, [channelQuestion]) };
  const answer = contactQuestion(channel.data.channel).safeParse(typed);
  if (!answer.success) return { errors: errorsIn(typed, [contactQuestion(channel.data.channel)]) };
  const { cityBlock, buildingNameEtc, ...reach } = answer.data;
  const address = {
    ...senior.address,
    ...(cityBlock !== undefined && { cityBlock }),
    ...(buildingNameEtc !== undefined && { buildingNameEtc }),
  };
  return { changed: { ...reach, address, channel: channel.data.channel }, errors: [] };
};
