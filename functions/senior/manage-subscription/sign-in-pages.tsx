import { linkRules } from "../../../shared/domain/link-purpose.ts";
import { meCode, meLink, meSignIn } from "../../../shared/text/me.ts";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface SignInPageProps {
  readonly email?: string;
  readonly errors?: readonly FieldError[];
}

export const SignInPage = ({ email = "", errors = [] }: SignInPageProps) => (
  <Layout title={meSignIn.title} area="public" errors={errors}>
    <h1>{meSignIn.title}</h1>
    <p>{meSignIn.lead}</p>
    <form method="post" action="/me/sign-in" novalidate>
      <TextField
        name="email"
        label={meSignIn.email}
        error={errorOf(errors, "email")}
        value={email}
        inputMode="email"
        autoComplete="email"
      />
      <SubmitButton>{meSignIn.submit}</SubmitButton>
    </form>
    <p>{meSignIn.cannot}</p>
    <ul class="link-list">
      <li>
        <a href="/about#desks">{meSignIn.desks}</a>
      </li>
      <li>
        <a href="/join">{meSignIn.register}</a>
      </li>
    </ul>
  </Layout>
);

const CodeField = ({ errors }: { errors: readonly FieldError[] }) => (
  <TextField
    name="code"
    label={meCode.label}
    hint={meCode.hint}
    error={errorOf(errors, "code")}
    inputMode="numeric"
    autoComplete="one-time-code"
    width="short"
  />
);

/** Says the same whether or not the address is known. */
export const CodePage = ({ errors = [] }: { errors?: readonly FieldError[] }) => (
  <Layout title={meCode.title} area="public" errors={errors}>
    <h1>{meCode.title}</h1>
    <p>{meCode.sent}</p>
    <p>{meCode.how}</p>
    <p>{meCode.minutes(linkRules.sign_in_senior.minutes)}</p>
    <form method="post" action="/me/sign-in/code" novalidate>
      <CodeField errors={errors} />
      <SubmitButton>{meCode.submit}</SubmitButton>
    </form>
    <p>
      <a class="stand-alone" href="/me/sign-in">
        {meCode.again}
      </a>
    </p>
  </Layout>
);

interface LinkPageProps {
  readonly name: string;
  /** Not the browser that asked for the mail. */
  readonly needsCode: boolean;
  readonly errors?: readonly FieldError[];
}

/** What the link in the mail opens: nothing happens before the button is pressed. */
export const LinkPage = ({ name, needsCode, errors = [] }: LinkPageProps) => (
  <Layout title={meLink.title} area="public" errors={errors}>
    <h1>{meLink.title}</h1>
    <p>{meLink.as(name)}</p>
    <form method="post" novalidate>
      {needsCode ? (
        <>
          <p>{meLink.otherBrowser}</p>
          <CodeField errors={errors} />
        </>
      ) : null}
      <SubmitButton>{meLink.press(name)}</SubmitButton>
    </form>
  </Layout>
);
