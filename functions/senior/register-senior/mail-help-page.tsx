import { mailHelp as words } from "../../../shared/text/join.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";

/** How to let our mail through on mobile phones (受信許可設定). */
export const MailHelpPage = ({ domain }: { domain: string }) => (
  <Layout title={words.title} area="public">
    <BackLink href="/join/resend" text={words.back} />
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <p>{words.domainLabel}</p>
    <p>
      <strong class="reference">{domain}</strong>
    </p>
    {words.carriers.map(({ name, steps, call }) => (
      <section key={name}>
        <h2>{name}</h2>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{call}</p>
      </section>
    ))}
    <Notice>{words.changes}</Notice>
  </Layout>
);
