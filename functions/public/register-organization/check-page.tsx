import type { RegistrationForm } from "../../../shared/http/organization-form/registration-form.ts";
import { registrationPages, registrationStart } from "../../../shared/text/registration.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { FormToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { RegistrationSummary } from "../../../shared/ui/organization-form/registration-summary.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

interface CheckPageProps {
  readonly registration: RegistrationForm;
  readonly formToken: string;
  readonly errors?: readonly FieldError[];
}

/** All answers once more, as they will be kept. */
export const CheckPage = ({ registration, formToken, errors = [] }: CheckPageProps) => (
  <Layout title={`${registrationPages.checkTitle}｜${registrationStart.title}`} area="public" errors={errors}>
    <BackLink href="/organizations/register/declarations" />
    <h1>{registrationPages.checkTitle}</h1>
    <p>{registrationPages.checkLead}</p>
    <RegistrationSummary registration={registration} changeHref={(step) => `/organizations/register/${step}`} />
    <form method="post" action="/organizations/register/check" id="check">
      <FormToken token={formToken} />
      <SubmitButton>{registrationPages.submit}</SubmitButton>
    </form>
  </Layout>
);
