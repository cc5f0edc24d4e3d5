import type { Centre } from "../../../shared/domain/centre.ts";
import { mePage, meStop as words } from "../../../shared/text/me.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { StopScope } from "../../../shared/usecases/stop-senior.ts";

/** Two ways to stop, each one press away; nobody is asked whether they are sure, because it can be undone. */
export const StopPage = ({ csrf, desk }: { csrf: string; desk: Centre }) => (
  <Layout title={words.title} area="public" desk={desk}>
    <BackLink href="/me" text={mePage.back} />
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <Way scope="digests" title={words.digestsTitle} body={words.digestsBody} press={words.digests} csrf={csrf} />
    <Way scope="all" title={words.allTitle} body={words.allBody} press={words.all} csrf={csrf} />
    <p>{words.erase}</p>
  </Layout>
);

interface WayProps {
  readonly scope: StopScope;
  readonly title: string;
  readonly body: string;
  readonly press: string;
  readonly csrf: string;
}

const Way = ({ scope, title, body, press, csrf }: WayProps) => (
  <section>
    <h2>{title}</h2>
    <p>{body}</p>
    <form method="post" action="/me/stop">
      <CsrfToken token={csrf} />
      <SubmitButton kind="secondary" name="scope" value={scope}>
        {press}
      </SubmitButton>
    </form>
  </section>
);
