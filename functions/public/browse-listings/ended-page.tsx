import { listingTexts } from "../../../shared/text/listings.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import type { ShownListing } from "../../../shared/usecases/show-listing.ts";
import { searchHref } from "./search-query.ts";

/** What an old mail or a bookmark leads to: it is over, and where there is something like it. */
export const EndedPage = ({ listing, desk }: Omit<ShownListing, "ended">) => (
  <Layout title={listingTexts.endedTitle} area="public" desk={desk}>
    <h1>{listingTexts.endedTitle}</h1>
    <p>
      <strong>{listing.title}</strong>
    </p>
    <p>{listingTexts.endedBody}</p>
    <p>
      <a class="stand-alone" href={searchHref({ area: listing.municipalityCode, order: "closing", page: 1 })}>
        {listingTexts.endedNext}
      </a>
    </p>
  </Layout>
);
