import { staffTexts } from "../../../shared/text/staff.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { ButtonLink } from "../../../shared/ui/submit-button.tsx";

/** The way in: one link, because the provider asks for everything else. */
export const SignInPage = ({ signedOut }: { signedOut: boolean }) => (
  <Layout title={staffTexts.signInTitle} area="staff">
    {signedOut ? (
      <Notice kind="success">
        <p>{staffTexts.signedOut}</p>
      </Notice>
    ) : null}
    <h1>{staffTexts.signInTitle}</h1>
    <p>{staffTexts.signInIntro}</p>
    <p>
      <ButtonLink href="/staff/sign-in/start">{staffTexts.signIn}</ButtonLink>
    </p>
    <p>{staffTexts.signInHint}</p>
  </Layout>
);

export type RefusalReason = keyof typeof staffTexts.refused;

export const RefusedPage = ({ reason }: { reason: RefusalReason }) => (
  <Layout title={staffTexts.refusedTitle} area="staff">
    <h1>{staffTexts.refusedTitle}</h1>
    <p>{staffTexts.refused[reason]}</p>
    <p>
      <ButtonLink href="/staff/sign-in/start">{staffTexts.tryAgain}</ButtonLink>
    </p>
  </Layout>
);
