import type { z } from "zod";
import type { Senior } from "../../../shared/domain/senior.ts";
import type { ChangedAnswers } from "../../../shared/domain/senior-answers.ts";
import { groupsOf } from "../../../shared/domain/senior-questions.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { avoidQuestion, levelsQuestion } from "../../../shared/http/senior-form/avoid-questions.ts";
import { consentsQuestion, rhythmQuestion } from "../../../shared/http/senior-form/contact-questions.ts";
import { daysQuestion } from "../../../shared/http/senior-form/days-question.ts";
import { nameQuestion } from "../../../shared/http/senior-form/name-question.ts";
import { travelQuestion } from "../../../shared/http/senior-form/travel-question.ts";
import { fieldsQuestion, interestsQuestion, wishesOf } from "../../../shared/http/senior-form/wishes-questions.ts";
import type { QuestionContext, QuestionName } from "../../../shared/ui/senior-form/question.tsx";

/** One answer that is changed on one page: how it is read, what changes, and which page asks further. */
interface Change {
  readonly schema: (senior: Senior) => z.ZodType;
  readonly changed: (typed: Typed, senior: Senior) => ChangedAnswers;
  readonly context?: (senior: Senior) => QuestionContext;
  /** The page that asks more of the same answer; undefined where there is no more to ask. */
  readonly next?: (senior: Senior) => QuestionName | undefined;
}

const groupsNow = ({ wishes }: Senior) => groupsOf(wishes.taxonomyCodes);
const flagsNow = ({ avoid }: Senior) => avoid.map(({ code }) => code);

/** A thing newly to be avoided is 「できれば」 until the next page has asked how much. */
const levelNow = ({ avoid }: Senior, flag: string) => avoid.find(({ code }) => code === flag)?.level ?? "soft";

export const changes: Readonly<Partial<Record<QuestionName, Change>>> = {
  name: { schema: () => nameQuestion, changed: (typed) => nameQuestion.parse(typed) },
  interests: {
    schema: () => interestsQuestion,
    changed: (typed, { wishes }) => ({
      wishes: wishesOf(interestsQuestion.parse(typed), wishes.taxonomyCodes, wishes.taxonomyCodesRefused),
    }),
    next: (senior) => (groupsNow(senior).length > 0 ? "fields" : undefined),
  },
  fields: {
    schema: () => fieldsQuestion,
    changed: (typed, senior) => ({
      wishes: wishesOf(
        { groups: groupsNow(senior), undecided: senior.wishes.undecided },
        fieldsQuestion.parse(typed).fields,
        senior.wishes.taxonomyCodesRefused,
      ),
    }),
    context: (senior) => ({ groups: groupsNow(senior) }),
  },
  days: { schema: () => daysQuestion, changed: (typed) => daysQuestion.parse(typed) },
  travel: { schema: () => travelQuestion, changed: (typed) => travelQuestion.parse(typed) },
  avoid: {
    schema: () => avoidQuestion,
    changed: (typed, senior) => {
      const { flags, maxLoadKg } = avoidQuestion.parse(typed);
      return { avoid: flags.map((code) => ({ code, level: levelNow(senior, code) })), maxLoadKg };
    },
    next: (senior) => (senior.avoid.length > 0 ? "levels" : undefined),
  },
  levels: {
    schema: (senior) => levelsQuestion(flagsNow(senior)),
    changed: (typed, senior) => levelsQuestion(flagsNow(senior)).parse(typed),
    context: (senior) => ({ flags: flagsNow(senior) }),
  },
  consents: { schema: () => consentsQuestion, changed: (typed) => consentsQuestion.parse(typed) },
  rhythm: { schema: () => rhythmQuestion, changed: (typed) => rhythmQuestion.parse(typed) },
};
