import { replyTexts as texts } from "../../../shared/text/reply.ts";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface ReplyCodePageProps {
  readonly typed?: string;
  readonly errors?: readonly FieldError[];
}

/** Where the code of a letter is typed; whoever has a camera opens the letter's QR code instead. */
export const ReplyCodePage = ({ typed = "", errors = [] }: ReplyCodePageProps) => (
  <Layout title={texts.title} area="public" errors={errors}>
    <h1>{texts.title}</h1>
    <p>{texts.intro}</p>
    <form method="post" action="/reply" noValidate>
      <TextField
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        value={typed}
        error={errorOf(errors, "code")}
        autoComplete="off"
        width="medium"
      />
      <SubmitButton>{texts.next}</SubmitButton>
    </form>
    <p>{texts.phone}</p>
  </Layout>
);
