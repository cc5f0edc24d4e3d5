import { joinStart as words } from "../../../shared/text/join.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { FormToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { PurposeNotice } from "../../../shared/ui/purpose-notice.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

interface StartPageProps {
  readonly begun: boolean;
  readonly formToken: string;
  readonly errors?: readonly FieldError[];
}

/** What this is, and what becomes of the answers: before the first question. */
export const StartPage = ({ begun, formToken, errors = [] }: StartPageProps) => (
  <Layout title={words.title} area="public" current="/join" errors={errors}>
    <h1>{words.title}</h1>
    <p class="lead">{words.lead}</p>
    <p>{words.minutes}</p>
    <p>{words.free}</p>
    <p>{words.noMail}</p>
    <PurposeNotice />
    <form method="post" action="/join/start" id="start">
      <FormToken token={formToken} />
      <SubmitButton>{begun ? words.resume : words.begin}</SubmitButton>
    </form>
    <ul class="link-list">
      <li>
        <a href="/me">{words.registered}</a>
      </li>
      <li>
        <a href="/about#desks">
          {words.byPhone}
          {words.desks}
        </a>
      </li>
    </ul>
  </Layout>
);
