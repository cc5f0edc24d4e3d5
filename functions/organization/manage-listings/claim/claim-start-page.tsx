import type { Listing } from "../../../../shared/domain/listing.ts";
import { claimTexts as texts } from "../../../../shared/text/claims.ts";
import { BackLink } from "../../../../shared/ui/back-link.tsx";
import { Layout } from "../../../../shared/ui/layout.tsx";
import { ButtonLink } from "../../../../shared/ui/submit-button.tsx";

/** For whoever is not signed in: the way in, and the way to register. */
export const ClaimStartPage = ({ listing }: { listing: Listing }) => (
  <Layout title={texts.title} area="organization">
    <BackLink href={`/listings/${listing.listingId}`} text={texts.toListing} />
    <h1>{texts.title}</h1>
    <p>
      <strong>{listing.title}</strong>
    </p>
    <p>{texts.lead}</p>
    <p>{texts.startLead}</p>
    <p>{texts.afterwards}</p>
    <div class="buttons">
      <ButtonLink href="/organizations/sign-in">{texts.signIn}</ButtonLink>
      <ButtonLink kind="secondary" href="/organizations/register">
        {texts.register}
      </ButtonLink>
    </div>
  </Layout>
);
