import type { ComponentType } from "preact";
import { listingForm } from "../../../shared/text/organization-listings.ts";
import { site } from "../../../shared/text/site.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { SignedInOrganization } from "./organization-guard.ts";
import { ApplyQuestions } from "./questions/apply-questions.tsx";
import { CategoryQuestions } from "./questions/category-questions.tsx";
import { AddressQuestions, WhereQuestions } from "./questions/place-questions.tsx";
import type { QuestionProps } from "./questions/question-props.ts";
import { TermsQuestions } from "./questions/terms-questions.tsx";
import { TimesQuestions } from "./questions/times-questions.tsx";
import { WhatQuestions } from "./questions/what-questions.tsx";
import { WhenQuestions } from "./questions/when-questions.tsx";
import { WhoQuestions } from "./questions/who-questions.tsx";
import { askedSteps, type Step } from "./steps.ts";

const questions: Readonly<Record<Step, ComponentType<QuestionProps>>> = {
  what: WhatQuestions,
  category: CategoryQuestions,
  when: WhenQuestions,
  times: TimesQuestions,
  where: WhereQuestions,
  address: AddressQuestions,
  who: WhoQuestions,
  terms: TermsQuestions,
  apply: ApplyQuestions,
};

interface StepPageProps extends QuestionProps {
  readonly step: Step;
  readonly listingId: string;
  readonly signedIn: SignedInOrganization;
}

/** One page of questions about a listing. */
export const StepPage = ({ step, listingId, signedIn, ...props }: StepPageProps) => {
  const asked = askedSteps(props.typed);
  const index = asked.indexOf(step);
  const before = asked[index - 1];
  const Questions = questions[step];
  const heading = listingForm.steps[step];
  return (
    <Layout
      title={`${heading}｜${listingForm.title}`}
      area="organization"
      current="/organizations/listings/new"
      desk={signedIn.centre}
      errors={props.errors}
    >
      <BackLink href={before ? `/organizations/listings/${listingId}/${before}` : "/organizations/home"} />
      <p>{listingForm.step(index + 1, asked.length)}</p>
      <h1>{heading}</h1>
      {before ? <p>{listingForm.saved}</p> : null}
      <form method="post" action={`/organizations/listings/${listingId}/${step}`} novalidate>
        <CsrfToken token={signedIn.csrfToken} />
        <Questions {...props} />
        <SubmitButton>{site.continue}</SubmitButton>
      </form>
    </Layout>
  );
};
