import { privacyTexts } from "../../../shared/text/public-pages.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { PurposeNotice } from "../../../shared/ui/purpose-notice.tsx";

/** What is kept, what for, and how to see, change and end it. */
export const PrivacyPage = () => (
  <Layout title={privacyTexts.title} area="public">
    <h1>{privacyTexts.title}</h1>
    <PurposeNotice />
    <h2>{privacyTexts.collectTitle}</h2>
    <ul>
      {privacyTexts.collect.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
    <h2>{privacyTexts.neverTitle}</h2>
    <p>{privacyTexts.never}</p>
    <h2>{privacyTexts.stopTitle}</h2>
    <p>{privacyTexts.stop}</p>
    <p>
      <a class="stand-alone" href="/stop">
        {privacyTexts.stopLink}
      </a>
    </p>
    <h2>{privacyTexts.requestTitle}</h2>
    <p>{privacyTexts.request}</p>
    <h2>{privacyTexts.logTitle}</h2>
    <p>{privacyTexts.log}</p>
    <h2>{privacyTexts.cookieTitle}</h2>
    <p>{privacyTexts.cookie}</p>
  </Layout>
);
