import type { Centre } from "../../../shared/domain/centre.ts";
import { joinResend as words } from "../../../shared/text/join.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface ResendPageProps {
  readonly email: string;
  readonly centre: Centre;
  readonly errors?: readonly FieldError[];
}

/** The mail did not come: look at the address once more, put it right, send again. */
export const ResendPage = ({ email, centre, errors = [] }: ResendPageProps) => (
  <Layout title={words.title} area="public" desk={centre} errors={errors}>
    <BackLink href="/join/done" />
    <h1>{words.title}</h1>
    <ol>
      {words.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <p>
      <a class="stand-alone" href="/join/mail-help">
        {words.helpLink}
      </a>
    </p>
    <form method="post" action="/join/resend" novalidate>
      <TextField
        name="email"
        label={words.email}
        hint={words.hint}
        error={errorOf(errors, "email")}
        value={email}
        inputMode="email"
        autoComplete="email"
      />
      <SubmitButton>{words.submit}</SubmitButton>
    </form>
  </Layout>
);
