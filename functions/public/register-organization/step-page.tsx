import { type Step, stepNames } from "../../../shared/http/organization-form/registration-form.ts";
import { registrationPages, registrationStart, registrationSteps } from "../../../shared/text/registration.ts";
import { site } from "../../../shared/text/site.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { FormToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { isOwnHeading, Question } from "../../../shared/ui/organization-form/question.tsx";
import type { QuestionProps } from "../../../shared/ui/organization-form/question-props.ts";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

interface StepPageProps extends QuestionProps {
  readonly step: Step;
  /** Only on the first page: when the form was begun. */
  readonly formToken?: string | undefined;
}

/** One page of questions, between the one before it and the next. */
export const StepPage = ({ step, formToken, ...props }: StepPageProps) => {
  const index = stepNames.indexOf(step);
  const before = stepNames[index - 1];
  return (
    <Layout title={`${registrationSteps[step]}｜${registrationStart.title}`} area="public" errors={props.errors}>
      <BackLink href={before ? `/organizations/register/${before}` : "/organizations/register"} />
      <p>{registrationPages.step(index + 1, stepNames.length)}</p>
      {isOwnHeading(step) ? null : <h1>{registrationSteps[step]}</h1>}
      <form method="post" novalidate>
        {formToken ? <FormToken token={formToken} /> : null}
        <Question step={step} {...props} />
        <SubmitButton>{site.continue}</SubmitButton>
      </form>
    </Layout>
  );
};
