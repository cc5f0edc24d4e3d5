import { agreedPurposes } from "../../../shared/domain/senior-answers.ts";
import { typedAvoid } from "../../../shared/http/senior-form/avoid-questions.ts";
import { typedContact } from "../../../shared/http/senior-form/contact-questions.ts";
import { typedDays } from "../../../shared/http/senior-form/days-question.ts";
import { typedTravel } from "../../../shared/http/senior-form/travel-question.ts";
import { typedWishes } from "../../../shared/http/senior-form/wishes-questions.ts";
import { ConsentsQuestion, RhythmQuestion } from "../../../shared/ui/senior-form/contact-questions.tsx";
import { DaysQuestion } from "../../../shared/ui/senior-form/days-question.tsx";
import { NameQuestion } from "../../../shared/ui/senior-form/name-question.tsx";
import { TravelQuestion } from "../../../shared/ui/senior-form/travel-question.tsx";
import { AreaQuestions, AvoidQuestions, ContactQuestions, WishesQuestions } from "./desk-questions.tsx";
import { finerSteps } from "./finer/finer-steps.ts";
import * as read from "./read-steps.ts";
import type { Step } from "./step.ts";

const contact: Step = { typedOf: typedContact, read: read.contact, Questions: ContactQuestions };

/** The pages on which a person's answers are changed, by the last part of the address. */
export const steps = {
  name: { typedOf: ({ name }) => name, read: read.name, Questions: NameQuestion },
  area: {
    typedOf: ({ address }) => ({ postalCode: address.postalCode ?? "", town: address.streetAddress }),
    read: read.area,
    Questions: AreaQuestions,
  },
  interests: { typedOf: ({ wishes }) => typedWishes(wishes), read: read.wishes, Questions: WishesQuestions },
  days: { typedOf: ({ availability }) => typedDays(availability), read: read.days, Questions: DaysQuestion },
  travel: { typedOf: ({ travel }) => typedTravel(travel), read: read.travel, Questions: TravelQuestion },
  avoid: { typedOf: typedAvoid, read: read.avoid, Questions: AvoidQuestions },
  channel: contact,
  contact,
  consents: {
    typedOf: (senior) => ({ consents: agreedPurposes(senior) }),
    read: read.consents,
    Questions: ConsentsQuestion,
  },
  rhythm: { typedOf: ({ rhythm }) => ({ rhythm }), read: read.rhythm, Questions: RhythmQuestion },
  ...finerSteps,
} satisfies Record<string, Step>;
export type StepName = keyof typeof steps;

/** The step that an address names, if it is one. */
export const stepNamed = (name: string | undefined): StepName | undefined =>
  (Object.keys(steps) as StepName[]).find((step) => step === name);
