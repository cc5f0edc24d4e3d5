import { organizationSignIn as words } from "../../../shared/text/organization-sign-in.ts";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface SignInPageProps {
  readonly email?: string;
  readonly errors?: readonly FieldError[];
}

export const SignInPage = ({ email = "", errors = [] }: SignInPageProps) => (
  <Layout title={words.title} area="organization" nav={[]} errors={errors}>
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <form method="post" novalidate>
      <TextField
        name="email"
        label={words.emailLabel}
        error={errorOf(errors, "email")}
        value={email}
        inputMode="email"
        autoComplete="email"
        required
      />
      <SubmitButton>{words.submit}</SubmitButton>
    </form>
    <p>{words.cannot}</p>
    <p>
      <a class="stand-alone" href="/organizations/register">
        {words.register}
      </a>
    </p>
  </Layout>
);
