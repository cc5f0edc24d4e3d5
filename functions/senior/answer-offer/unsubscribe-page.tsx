import type { Centre } from "../../../shared/domain/centre.ts";
import { unsubscribeTexts } from "../../../shared/text/offer.ts";
import { ConfirmationPanel } from "../../../shared/ui/confirmation-panel.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

/** One press stops; opening the page does not. */
export const UnsubscribePage = ({ centre, path }: { centre: Centre; path: string }) => (
  <Layout title={unsubscribeTexts.title} area="public" desk={centre}>
    <h1>{unsubscribeTexts.title}</h1>
    <p>{unsubscribeTexts.body}</p>
    <p>{unsubscribeTexts.kept}</p>
    <form method="post" action={path}>
      <SubmitButton>{unsubscribeTexts.button}</SubmitButton>
    </form>
  </Layout>
);

export const UnsubscribedPage = ({ centre }: { centre: Centre }) => (
  <Layout title={unsubscribeTexts.doneTitle} area="public" desk={centre}>
    <ConfirmationPanel title={unsubscribeTexts.doneTitle}>
      <p>{unsubscribeTexts.doneBody}</p>
    </ConfirmationPanel>
    <p>{unsubscribeTexts.again}</p>
  </Layout>
);
