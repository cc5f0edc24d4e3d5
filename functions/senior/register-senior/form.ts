import type { z } from "zod";
import { weekdays } from "../../../shared/domain/conditions.ts";
import { avoidOther, avoidQuestions, dayField, levelField } from "../../../shared/domain/senior-questions.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { areaQuestion, townQuestion } from "../../../shared/http/senior-form/area-questions.ts";
import { avoidQuestion, flagsIn, levelsQuestion } from "../../../shared/http/senior-form/avoid-questions.ts";
import {
  channelQuestion,
  consentsQuestion,
  contactFields,
  contactQuestion,
  rhythmQuestion,
} from "../../../shared/http/senior-form/contact-questions.ts";
import { daysQuestion } from "../../../shared/http/senior-form/days-question.ts";
import { nameQuestion } from "../../../shared/http/senior-form/name-question.ts";
import { travelQuestion } from "../../../shared/http/senior-form/travel-question.ts";
import { fieldsQuestion, interestsQuestion } from "../../../shared/http/senior-form/wishes-questions.ts";

interface StepRules {
  /** The question that the page belongs to, for 「質問3／全部で8」. */
  readonly question: number;
  /** Names of its fields, which may depend on what was typed before. */
  readonly names: (before: Typed) => readonly string[];
  readonly schema: (before: Typed) => z.ZodType;
  /** Whether it is asked at all. */
  readonly applies?: (before: Typed) => boolean;
}

/** Mail, letter or phone; before the question is answered, mail. */
export const channelIn = (typed: Typed) => channelQuestion.safeParse(typed).data?.channel ?? "email";

/** The groups of interest that are ticked. */
export const groupsIn = (typed: Typed) => interestsQuestion.safeParse(typed).data?.groups ?? [];

/** The pages in order: what each asks, by which schema it is read, and when it is passed over. */
export const steps = {
  name: {
    question: 1,
    names: () => ["familyName", "givenName", "familyNameKana", "givenNameKana"],
    schema: () => nameQuestion,
  },
  area: { question: 2, names: () => ["postalCode"], schema: () => areaQuestion },
  town: { question: 2, names: () => ["town"], schema: () => townQuestion },
  interests: { question: 3, names: () => ["interests"], schema: () => interestsQuestion },
  fields: {
    question: 3,
    names: () => ["fields"],
    schema: () => fieldsQuestion,
    applies: (before) => groupsIn(before).length > 0,
  },
  days: {
    question: 4,
    names: () => ["anytime", "otherTimes", ...weekdays.map(dayField)],
    schema: () => daysQuestion,
  },
  travel: { question: 5, names: () => ["modes", "minutes", "outside"], schema: () => travelQuestion },
  avoid: {
    question: 6,
    names: () => [...Object.keys(avoidQuestions), avoidOther, "load"],
    schema: () => avoidQuestion,
  },
  levels: {
    question: 6,
    names: (before) => flagsIn(before).map(levelField),
    schema: (before) => levelsQuestion(flagsIn(before)),
    applies: (before) => flagsIn(before).length > 0,
  },
  channel: { question: 7, names: () => ["channel"], schema: () => channelQuestion },
  contact: {
    question: 7,
    names: () => contactFields,
    schema: (before) => contactQuestion(channelIn(before)),
  },
  consents: { question: 8, names: () => ["consents"], schema: () => consentsQuestion },
  /** Has an answer that most people want (twice a month): asked only of those who change it. */
  rhythm: { question: 8, names: () => ["rhythm"], schema: () => rhythmQuestion, applies: () => false },
} as const satisfies Record<string, StepRules>;

export type Step = keyof typeof steps;
const stepNames = Object.keys(steps) as Step[];
export const isStep = (name: string): name is Step => Object.hasOwn(steps, name);
export const questions = 8;

const rules: Readonly<Record<Step, StepRules>> = steps;
export const rulesOf = (step: Step): StepRules => rules[step];

const applies = (step: Step, typed: Typed): boolean => rules[step].applies?.(typed) ?? true;

/** Asked and not skipped: a page without needed answers was seen once its fields are there, be they empty. */
const isAnswered = (step: Step, typed: Typed): boolean =>
  rules[step].names(typed).every((name) => Object.hasOwn(typed, name)) &&
  rules[step].schema(typed).safeParse(typed).success;

/** The first page that is not answered yet; undefined when all are. */
export const firstOpenStep = (typed: Typed): Step | undefined =>
  stepNames.find((step) => applies(step, typed) && !isAnswered(step, typed));

/** The page before one, of those that are asked. */
export const stepBefore = (step: Step, typed: Typed): Step | undefined =>
  stepNames.slice(0, stepNames.indexOf(step)).findLast((name) => applies(name, typed));

/** What one page asked, as typed; what was left empty is kept as empty, so that it replaces an earlier answer. */
export const answersOf = (step: Step, typed: Typed, before: Typed): Typed =>
  Object.fromEntries(rules[step].names({ ...before, ...typed }).map((name) => [name, typed[name] ?? []]));
