import type { Centre } from "../../../shared/domain/centre.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import { registrationConfirm as words } from "../../../shared/text/registration.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

/** What the link in the mail opens. Opening it does nothing: programs that scan mails do that too. */
export const ConfirmPage = ({ organization, centre }: { organization: Organization; centre: Centre }) => (
  <Layout title={words.title} area="public" desk={centre}>
    <h1>{words.title}</h1>
    <p>{words.body(organization.tradeName)}</p>
    <form method="post">
      <SubmitButton>{words.press}</SubmitButton>
    </form>
  </Layout>
);
