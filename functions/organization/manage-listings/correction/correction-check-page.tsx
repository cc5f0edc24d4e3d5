import type { RegistrationForm } from "../../../../shared/http/organization-form/registration-form.ts";
import { organizationCorrection as words } from "../../../../shared/text/organization-correction.ts";
import { BackLink } from "../../../../shared/ui/back-link.tsx";
import { CsrfToken } from "../../../../shared/ui/form-token.tsx";
import { Layout } from "../../../../shared/ui/layout.tsx";
import { RegistrationSummary } from "../../../../shared/ui/organization-form/registration-summary.tsx";
import { PhoneNumber } from "../../../../shared/ui/phone-number.tsx";
import { SubmitButton } from "../../../../shared/ui/submit-button.tsx";
import type { SignedInOrganization } from "../organization-guard.ts";
import { ReviewNote } from "../review-note.tsx";

interface CorrectionCheckPageProps {
  readonly registration: RegistrationForm;
  readonly signedIn: SignedInOrganization;
}

const fixed = ["legalEntityNumber", "contactEmail"];

/** What the desk wants, all answers as they will be sent, and a way to each that can be changed here. */
export const CorrectionCheckPage = ({ registration, signedIn }: CorrectionCheckPageProps) => {
  const { organization, centre, csrfToken } = signedIn;
  return (
    <Layout title={words.title} area="organization" desk={centre}>
      <BackLink href="/organizations/home" text={words.back} />
      <h1>{words.title}</h1>
      <ReviewNote title={words.reviewTitle} review={organization.review} />
      <p>{words.lead}</p>
      <RegistrationSummary
        registration={registration}
        changeHref={(step, name) => (fixed.includes(name) ? undefined : `/organizations/home/${step}`)}
      />
      <p>
        {words.fixedAnswers(centre.name)} <PhoneNumber phone={centre.phone} />
      </p>
      <form method="post" action="/organizations/home/check">
        <CsrfToken token={csrfToken} />
        <p>{words.next}</p>
        <SubmitButton>{words.submit}</SubmitButton>
      </form>
    </Layout>
  );
};
