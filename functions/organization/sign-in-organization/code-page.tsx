import { linkRules } from "../../../shared/domain/link-purpose.ts";
import { organizationCode as words } from "../../../shared/text/organization-sign-in.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { CodeField } from "./code-field.tsx";

/** Says the same whether or not the address is known. */
export const CodePage = ({ errors = [] }: { errors?: readonly FieldError[] }) => (
  <Layout title={words.title} area="organization" nav={[]} errors={errors}>
    <h1>{words.title}</h1>
    <p>{words.sent}</p>
    <p>{words.how}</p>
    <p>{words.minutes(linkRules.sign_in_organization.minutes)}</p>
    <form method="post" novalidate>
      <CodeField errors={errors} />
      <SubmitButton>{words.submit}</SubmitButton>
    </form>
    <p>
      <a class="stand-alone" href="/organizations/sign-in">
        {words.again}
      </a>
    </p>
  </Layout>
);
