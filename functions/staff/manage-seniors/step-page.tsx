import type { Senior } from "../../../shared/domain/senior.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import type { PostalTown } from "../../../shared/ports/postal-codes.ts";
import { finerLabels } from "../../../shared/text/finer-wishes.ts";
import { answerLabels } from "../../../shared/text/senior-form.ts";
import { stopTexts, toldTexts } from "../../../shared/text/staff-seniors.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { QuestionLevel } from "../../../shared/ui/question-heading.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { type StepName, steps } from "./steps.tsx";
import { ToldQuestion } from "./told-question.tsx";

interface StepPageProps {
  readonly viewer: Viewer;
  readonly senior: Senior;
  readonly step: StepName;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly towns: readonly PostalTown[];
}

const labels: Readonly<Record<StepName, string>> = { ...answerLabels, ...finerLabels };

/** Some questions of somebody who is registered, with the answers so far. */
export const StepPage = ({ viewer, senior, step, typed, errors, towns }: StepPageProps) => {
  const { Questions } = steps[step];
  const address = `/staff/seniors/${senior.seniorId}`;
  return (
    <StaffPage viewer={viewer} title={labels[step]} errors={errors}>
      <BackLink href={address} text={stopTexts.back} />
      <h1>
        {senior.name.familyName} {senior.name.givenName}：{labels[step]}
      </h1>
      <form method="post" action={`${address}/${step}`} novalidate>
        <CsrfToken token={viewer.csrfToken} />
        <QuestionLevel.Provider value="h2">
          <Questions typed={typed} errors={errors} towns={towns} />
        </QuestionLevel.Provider>
        <ToldQuestion typed={typed} errors={errors} />
        <SubmitButton>{toldTexts.save}</SubmitButton>
      </form>
    </StaffPage>
  );
};
