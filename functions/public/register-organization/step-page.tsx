import type { ComponentType } from "preact";
import { registrationPages, registrationStart, registrationSteps } from "../../../shared/text/registration.ts";
import { site } from "../../../shared/text/site.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { FormToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { type Step, stepNames } from "./form.ts";
import { ActivitiesQuestions } from "./questions/activities-questions.tsx";
import { AddressQuestions } from "./questions/address-questions.tsx";
import { ContactQuestions } from "./questions/contact-questions.tsx";
import { DeclarationsQuestions } from "./questions/declarations-questions.tsx";
import { NameQuestions } from "./questions/name-questions.tsx";
import { NumberQuestions } from "./questions/number-questions.tsx";
import { PostalCodeQuestions } from "./questions/postal-code-questions.tsx";
import type { QuestionProps } from "./questions/question-props.ts";

const questions: Readonly<Record<Step, ComponentType<QuestionProps>>> = {
  number: NumberQuestions,
  name: NameQuestions,
  "postal-code": PostalCodeQuestions,
  address: AddressQuestions,
  contact: ContactQuestions,
  activities: ActivitiesQuestions,
  declarations: DeclarationsQuestions,
};

interface StepPageProps extends QuestionProps {
  readonly step: Step;
  /** Only on the first page: when the form was begun. */
  readonly formToken?: string | undefined;
}

/** One page of questions, between the one before it and the next. */
export const StepPage = ({ step, formToken, ...props }: StepPageProps) => {
  const index = stepNames.indexOf(step);
  const before = stepNames[index - 1];
  const Questions = questions[step];
  return (
    <Layout title={`${registrationSteps[step]}｜${registrationStart.title}`} area="public" errors={props.errors}>
      <BackLink href={before ? `/organizations/register/${before}` : "/organizations/register"} />
      <p>{registrationPages.step(index + 1, stepNames.length)}</p>
      {step === "postal-code" ? null : <h1>{registrationSteps[step]}</h1>}
      <form method="post" novalidate>
        {formToken ? <FormToken token={formToken} /> : null}
        <Questions {...props} />
        <SubmitButton>{site.continue}</SubmitButton>
      </form>
    </Layout>
  );
};
