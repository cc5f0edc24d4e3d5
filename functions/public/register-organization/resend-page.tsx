import type { Centre } from "../../../shared/domain/centre.ts";
import { registrationFields, registrationResend as words } from "../../../shared/text/registration.ts";
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
    <BackLink href="/organizations/register/done" />
    <h1>{words.title}</h1>
    <p>{words.spam}</p>
    <form method="post" novalidate>
      <TextField
        name="contactEmail"
        label={registrationFields.contactEmail.label}
        hint={words.hint}
        error={errorOf(errors, "contactEmail")}
        value={email}
        inputMode="email"
        autoComplete="email"
        required
      />
      <SubmitButton>{words.submit}</SubmitButton>
    </form>
  </Layout>
);
