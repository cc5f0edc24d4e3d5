import type { Centre } from "../../../shared/domain/centre.ts";
import { joinConfirm as words } from "../../../shared/text/join.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

/** What the link in the mail opens. Opening it does nothing: programs that scan mails do that too. */
export const ConfirmPage = ({ centre }: { centre: Centre }) => (
  <Layout title={words.title} area="public" desk={centre}>
    <h1>{words.title}</h1>
    <p>{words.body}</p>
    <form method="post">
      <SubmitButton>{words.press}</SubmitButton>
    </form>
    <p>{words.notYou}</p>
  </Layout>
);
