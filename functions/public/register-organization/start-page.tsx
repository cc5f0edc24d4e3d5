import { organizationPurposeNotice } from "../../../shared/text/charter.ts";
import { registrationStart as words } from "../../../shared/text/registration.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { ButtonLink } from "../../../shared/ui/submit-button.tsx";

/** What is asked, how long it takes, what happens with it: before the first question. */
export const StartPage = ({ begun }: { begun: boolean }) => (
  <Layout title={words.title} area="public" current="/organizations/register">
    <h1>{words.title}</h1>
    <p class="lead">{words.lead}</p>
    <p>{words.minutes}</p>
    <h2>{words.needsTitle}</h2>
    <ul>
      {words.needs.map((need) => (
        <li key={need}>{need}</li>
      ))}
    </ul>
    <h2>{words.stepsTitle}</h2>
    <ol>
      {words.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <Notice title={organizationPurposeNotice.title}>
      <p>{organizationPurposeNotice.body}</p>
    </Notice>
    <div class="buttons">
      <ButtonLink href={begun ? "/organizations/register/check" : "/organizations/register/number"}>
        {begun ? words.resume : words.begin}
      </ButtonLink>
      <a class="stand-alone" href="/organizations/sign-in">
        {words.signIn}
      </a>
    </div>
  </Layout>
);
