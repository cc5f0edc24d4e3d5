import type { Centre } from "../../../shared/domain/centre.ts";
import type { SeniorAnswers } from "../../../shared/domain/senior-answers.ts";
import { joinPages, joinStart } from "../../../shared/text/join.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { FormToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { AnswersSummary } from "../../../shared/ui/senior-form/answers-summary.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

interface CheckPageProps {
  readonly answers: SeniorAnswers;
  readonly centre: Centre;
  readonly formToken: string;
  readonly errors?: readonly FieldError[];
}

/** All answers once more, as they will be kept. */
export const CheckPage = ({ answers, centre, formToken, errors = [] }: CheckPageProps) => (
  <Layout title={`${joinPages.checkTitle}｜${joinStart.title}`} area="public" errors={errors} desk={centre}>
    <BackLink href="/join/consents" />
    <h1>{joinPages.checkTitle}</h1>
    <p>{joinPages.checkLead}</p>
    <AnswersSummary given={answers} changeHref={(answer) => `/join/${answer}`} />
    <form method="post" action="/join/check" id="check">
      <FormToken token={formToken} />
      <SubmitButton>{joinPages.submit}</SubmitButton>
    </form>
  </Layout>
);
