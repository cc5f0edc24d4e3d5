import type { Listing } from "../../../shared/domain/listing.ts";
import { listingForm as words } from "../../../shared/text/organization-listings.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Lines } from "../../../shared/ui/lines.tsx";
import { ListingFacts } from "../../../shared/ui/listing-facts.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { SignedInOrganization } from "./organization-guard.ts";
import type { Step } from "./steps.ts";

interface CheckPageProps {
  /** As it will look to those who read it. */
  readonly listing: Listing;
  readonly asked: readonly Step[];
  readonly signedIn: SignedInOrganization;
}

/** The listing as people will see it, with a way back to every question. */
export const CheckPage = ({ listing, asked, signedIn }: CheckPageProps) => {
  const base = `/organizations/listings/${listing.listingId}`;
  return (
    <Layout title={`${words.checkTitle}｜${words.title}`} area="organization" desk={signedIn.centre}>
      <BackLink href={`${base}/apply`} />
      <h1>{words.checkTitle}</h1>
      <p>{words.checkLead}</p>
      <section class="card" aria-labelledby="preview">
        <h2 id="preview">{listing.title}</h2>
        <Lines text={listing.description} />
        <ListingFacts listing={listing} desk={signedIn.centre} />
      </section>
      <ul class="link-list">
        {asked.map((step) => (
          <li key={step}>
            <a href={`${base}/${step}`}>{words.changeStep(words.steps[step])}</a>
          </li>
        ))}
      </ul>
      <form method="post" action={`${base}/check`}>
        <CsrfToken token={signedIn.csrfToken} />
        <SubmitButton>{words.submit}</SubmitButton>
      </form>
    </Layout>
  );
};
