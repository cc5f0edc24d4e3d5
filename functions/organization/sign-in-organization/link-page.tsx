import { organizationLink as words } from "../../../shared/text/organization-sign-in.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { CodeField } from "./code-field.tsx";

interface LinkPageProps {
  readonly name: string;
  /** Not the browser that asked for the mail. */
  readonly needsCode: boolean;
  readonly errors?: readonly FieldError[];
}

/** What the link in the mail opens: nothing happens before the button is pressed. */
export const LinkPage = ({ name, needsCode, errors = [] }: LinkPageProps) => (
  <Layout title={words.title} area="organization" nav={[]} errors={errors}>
    <h1>{words.title}</h1>
    <p>{words.as(name)}</p>
    <form method="post" novalidate>
      {needsCode ? (
        <>
          <p>{words.otherBrowser}</p>
          <CodeField errors={errors} />
        </>
      ) : null}
      <SubmitButton>{words.press(name)}</SubmitButton>
    </form>
  </Layout>
);
