import type { Step } from "../../../../shared/http/organization-form/registration-form.ts";
import { organizationCorrection as words } from "../../../../shared/text/organization-correction.ts";
import { registrationSteps } from "../../../../shared/text/registration.ts";
import { site } from "../../../../shared/text/site.ts";
import { BackLink } from "../../../../shared/ui/back-link.tsx";
import { CsrfToken } from "../../../../shared/ui/form-token.tsx";
import { Layout } from "../../../../shared/ui/layout.tsx";
import { isOwnHeading, Question } from "../../../../shared/ui/organization-form/question.tsx";
import type { QuestionProps } from "../../../../shared/ui/organization-form/question-props.ts";
import { SubmitButton } from "../../../../shared/ui/submit-button.tsx";
import type { SignedInOrganization } from "../organization-guard.ts";

interface CorrectionStepPageProps extends QuestionProps {
  readonly step: Step;
  readonly signedIn: SignedInOrganization;
}

/** One page of the registration's questions, with what was answered. */
export const CorrectionStepPage = ({ step, signedIn, ...props }: CorrectionStepPageProps) => (
  <Layout
    title={`${registrationSteps[step]}｜${words.title}`}
    area="organization"
    desk={signedIn.centre}
    errors={props.errors}
  >
    <BackLink href="/organizations/home/check" text={words.backToCheck} />
    {isOwnHeading(step) ? null : <h1>{registrationSteps[step]}</h1>}
    <form method="post" action={`/organizations/home/${step}`} novalidate>
      <CsrfToken token={signedIn.csrfToken} />
      <Question step={step} {...props} desk={signedIn.centre} />
      <SubmitButton>{site.continue}</SubmitButton>
    </form>
  </Layout>
);
