import type { Typed } from "../../../shared/http/field-errors.ts";
import { importTexts as texts } from "../../../shared/text/staff-imports.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { SourceFields } from "./source-fields.tsx";

interface LargeListPageProps {
  readonly viewer: Viewer;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
}

/** First of two pages for a large list: where it comes from. */
export const LargeListPage = ({ viewer, errors = [], typed = {} }: LargeListPageProps) => (
  <StaffPage viewer={viewer} title={texts.large.title} errors={errors}>
    <BackLink href="/staff/imports" text={texts.back} />
    <h1>{texts.large.title}</h1>
    <p>{texts.large.intro}</p>
    <form method="post" action="/staff/imports/large">
      <CsrfToken token={viewer.csrfToken} />
      <SourceFields errors={errors} typed={typed} />
      <SubmitButton>{texts.large.next}</SubmitButton>
    </form>
  </StaffPage>
);
