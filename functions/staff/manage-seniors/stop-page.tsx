import type { Senior } from "../../../shared/domain/senior.ts";
import { stopReasonChoices, stopTexts as texts } from "../../../shared/text/staff-seniors.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { RadioGroup } from "../../../shared/ui/radio-group.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

interface StopPageProps {
  readonly viewer: Viewer;
  readonly senior: Senior;
  readonly errors: readonly FieldError[];
}

/** Stops everything at once; asks only why. */
export const StopPage = ({ viewer, senior, errors }: StopPageProps) => (
  <StaffPage viewer={viewer} title={texts.title} errors={errors}>
    <BackLink href={`/staff/seniors/${senior.seniorId}`} text={texts.back} />
    <h1>
      {senior.name.familyName} {senior.name.givenName}：{texts.title}
    </h1>
    <p>{texts.intro}</p>
    <form method="post" action={`/staff/seniors/${senior.seniorId}/stop`} novalidate>
      <CsrfToken token={viewer.csrfToken} />
      <RadioGroup name="reason" label={texts.reason} options={stopReasonChoices} error={errorOf(errors, "reason")} />
      <SubmitButton kind="danger">{texts.button}</SubmitButton>
    </form>
  </StaffPage>
);
