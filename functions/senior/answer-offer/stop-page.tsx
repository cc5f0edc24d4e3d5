import { stopTexts } from "../../../shared/text/offer.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { FormToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface StopPageProps {
  readonly token: string;
  readonly email?: string;
  readonly errors?: readonly FieldError[];
}

/** For who has no mail at hand to press a link in: works without signing in. */
export const StopPage = ({ token, email = "", errors = [] }: StopPageProps) => (
  <Layout title={stopTexts.title} area="public" errors={errors} current="/stop">
    <h1>{stopTexts.title}</h1>
    <p>{stopTexts.intro}</p>
    <p>{stopTexts.phone}</p>
    <p>
      <a class="stand-alone" href="/about#desks">
        {stopTexts.desks}
      </a>
    </p>
    <h2>{stopTexts.formTitle}</h2>
    <p>{stopTexts.formIntro}</p>
    <form method="post" action="/stop" noValidate>
      <FormToken token={token} />
      <TextField
        name="email"
        label={stopTexts.email}
        hint={stopTexts.emailHint}
        value={email}
        error={errors.find(({ field }) => field === "email")?.message}
        inputMode="email"
        autoComplete="email"
      />
      <SubmitButton>{stopTexts.button}</SubmitButton>
    </form>
  </Layout>
);

/** The same for every address, known or not. */
export const StopSentPage = () => (
  <Layout title={stopTexts.sentTitle} area="public">
    <h1>{stopTexts.sentTitle}</h1>
    <p>{stopTexts.sentBody}</p>
    <p>{stopTexts.sentHelp}</p>
  </Layout>
);
