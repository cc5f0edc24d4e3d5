import type { ComponentType } from "preact";
import type { Step } from "../../http/organization-form/registration-form.ts";
import { ActivitiesQuestions } from "./activities-questions.tsx";
import { AddressQuestions } from "./address-questions.tsx";
import { ContactQuestions } from "./contact-questions.tsx";
import { DeclarationsQuestions } from "./declarations-questions.tsx";
import { NameQuestions } from "./name-questions.tsx";
import { NumberQuestions } from "./number-questions.tsx";
import { PostalCodeQuestions } from "./postal-code-questions.tsx";
import type { QuestionProps } from "./question-props.ts";

const questions: Readonly<Record<Step, ComponentType<QuestionProps>>> = {
  number: NumberQuestions,
  name: NameQuestions,
  "postal-code": PostalCodeQuestions,
  address: AddressQuestions,
  contact: ContactQuestions,
  activities: ActivitiesQuestions,
  declarations: DeclarationsQuestions,
};

/** The questions of one page of the registration: the page around them is the function's. */
export const Question = ({ step, ...props }: QuestionProps & { readonly step: Step }) => {
  const Questions = questions[step];
  return <Questions {...props} />;
};

/** Whether the page's one question is its heading. */
export const isOwnHeading = (step: Step): boolean => step === "postal-code";
