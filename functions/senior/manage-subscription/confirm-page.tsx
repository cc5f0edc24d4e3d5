import type { Centre } from "../../../shared/domain/centre.ts";
import { mePage, meConfirm as words } from "../../../shared/text/me.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface ConfirmPageProps {
  readonly csrf: string;
  readonly desk: Centre;
  readonly errors?: readonly FieldError[];
}

/** A new address waits for its code; until then everything stays as it was. */
export const ConfirmPage = ({ csrf, desk, errors = [] }: ConfirmPageProps) => (
  <Layout title={words.title} area="public" desk={desk} errors={errors}>
    <BackLink href="/me" text={mePage.back} />
    <h1>{words.title}</h1>
    <p>{words.sent}</p>
    <p>{words.how}</p>
    <p>{words.kept}</p>
    <form method="post" action="/me/confirm" novalidate>
      <CsrfToken token={csrf} />
      <TextField
        name="code"
        label={words.label}
        hint={words.hint}
        error={errorOf(errors, "code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
      />
      <SubmitButton>{words.submit}</SubmitButton>
    </form>
  </Layout>
);
