import { listingTexts, totalInWords } from "../../../shared/text/listings.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { ListingCard } from "../../../shared/ui/listing-card.tsx";
import { PageLinks } from "../../../shared/ui/page-links.tsx";
import type { FoundListings } from "../../../shared/usecases/search-listings.ts";
import { NothingFound } from "./nothing-found.tsx";
import { SearchForm } from "./search-form.tsx";
import { type SearchQuery, searchHref, toFound } from "./search-query.ts";

interface ListPageProps {
  readonly query: SearchQuery;
  readonly found: FoundListings;
}

/** Open listings by the reader's own conditions; the address holds them all, so it can be kept and passed on. */
export const ListPage = ({ query, found }: ListPageProps) => (
  <Layout title={listingTexts.listTitle} area="public" current="/listings">
    <h1>{listingTexts.listTitle}</h1>
    <p>{listingTexts.listIntro}</p>
    <p>
      <a class="stand-alone" href={toFound}>
        {listingTexts.toFound}
      </a>
    </p>
    <SearchForm query={query} areas={found.areas} />
    <h2 id="found">{totalInWords(found.total)}</h2>
    {found.total === 0 ? <NothingFound query={query} without={found.without} /> : <Found query={query} found={found} />}
  </Layout>
);

const Found = ({ query, found }: ListPageProps) => (
  <>
    <ul class="cards">
      {found.listings.map((listing) => (
        <ListingCard key={listing.listingId} listing={listing} />
      ))}
    </ul>
    <PageLinks page={found.page} pages={found.pages} hrefOf={(page) => searchHref({ ...query, page })} />
  </>
);
