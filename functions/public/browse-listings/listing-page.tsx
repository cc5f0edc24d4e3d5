import { isClaimable } from "../../../shared/domain/claim.ts";
import { claimLink } from "../../../shared/text/claims.ts";
import { listingTexts } from "../../../shared/text/listings.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Lines } from "../../../shared/ui/lines.tsx";
import { ListingFacts } from "../../../shared/ui/listing-facts.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { ShownListing } from "../../../shared/usecases/show-listing.ts";

interface ListingPageProps extends Omit<ShownListing, "ended"> {
  readonly nextDates: readonly string[];
  readonly calendar: boolean;
}

/** Everything needed to decide, and whom to call. */
export const ListingPage = ({ listing, desk, nextDates, calendar }: ListingPageProps) => (
  <Layout title={listing.title} area="public" desk={desk}>
    <BackLink href="/listings" text={listingTexts.backToList} />
    <article>
      <h1>{listing.title}</h1>
      {listing.capacity.remaining === 0 ? <Notice kind="warning">{listingTexts.full}</Notice> : null}
      <Lines text={listing.description} />
      <ListingFacts listing={listing} desk={desk} nextDates={nextDates} />
      <Notice>
        <p>{listingTexts.callDesk}</p>
        <p>{listingTexts.checkFirst}</p>
      </Notice>
      {calendar ? (
        <p>
          <a class="stand-alone" href={`/listings/${listing.listingId}/calendar.ics`}>
            {listingTexts.calendar}
          </a>
        </p>
      ) : null}
      {isClaimable(listing) ? (
        <p>
          {claimLink.lead}
          <br />
          <a class="stand-alone" href={`/organizations/listings/${listing.listingId}/claim`}>
            {claimLink.link}
          </a>
        </p>
      ) : null}
    </article>
  </Layout>
);
