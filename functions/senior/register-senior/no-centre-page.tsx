import { seniorForm } from "../../../shared/text/senior-form.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";

const words = seniorForm.town;

/** No centre serves the place yet: nothing is lost, and what one can do instead. */
export const NoCentrePage = () => (
  <Layout title={words.noCentreTitle} area="public">
    <BackLink href="/join/area" text={words.change} />
    <h1>{words.noCentreTitle}</h1>
    <p>{words.noCentre}</p>
    <p>{words.noCentreKept}</p>
    <p>{words.noCentreListings}</p>
    <p>
      <a class="stand-alone" href="/listings">
        {words.listings}
      </a>
    </p>
  </Layout>
);
