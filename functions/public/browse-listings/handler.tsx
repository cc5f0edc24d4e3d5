import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import { type ListingId, listingIdSchema } from "../../../shared/domain/ids.ts";
import { occurrences } from "../../../shared/domain/occurrences.ts";
import { type Clock, jstDate } from "../../../shared/domain/times.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, text, type WebResponse } from "../../../shared/http/web-response.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import type { searchListings } from "../../../shared/usecases/search-listings.ts";
import type { ShownListing, showListing } from "../../../shared/usecases/show-listing.ts";
import { AboutPage } from "./about-page.tsx";
import { AccessibilityPage } from "./accessibility-page.tsx";
import { hasCalendar, listingCalendar } from "./calendar.ts";
import { EndedPage } from "./ended-page.tsx";
import { HomePage } from "./home-page.tsx";
import { ListPage } from "./list-page.tsx";
import { ListingPage } from "./listing-page.tsx";
import { PrivacyPage } from "./privacy-page.tsx";
import { readSearchQuery } from "./search-query.ts";
import { withStructuredData } from "./structured-data.ts";

interface Dependencies {
  readonly search: ReturnType<typeof searchListings>;
  readonly show: ReturnType<typeof showListing>;
  readonly centres: Pick<CentreRepository, "list">;
  readonly clock: Clock;
  readonly publicOrigin: string;
}

/** Texts change with a release only; lists and listings must be true at once. */
const anHour = "public, max-age=3600";

export const createRoutes = (deps: Dependencies): Record<RouteKey<"public/browse-listings">, WebRoute> => ({
  "GET /": async () => page(<HomePage />, { cache: anHour }),
  "GET /about": async () => page(<AboutPage centres={await deps.centres.list()} />),
  "GET /privacy": async () => page(<PrivacyPage />, { cache: anHour }),
  "GET /accessibility": async () => page(<AccessibilityPage />, { cache: anHour }),
  "GET /listings": async ({ query: address }) => {
    const query = readSearchQuery(address);
    return page(<ListPage query={query} found={await deps.search(query)} />);
  },
  "GET /listings/{listingId}": async (request) => {
    const shown = await deps.show(listingIdOf(request));
    return shown.ended ? page(<EndedPage {...shown} />, { status: 410 }) : listingPage(deps, shown);
  },
  "GET /listings/{listingId}/calendar.ics": async (request) => {
    const { listing, ended } = await deps.show(listingIdOf(request));
    const today = jstDate(deps.clock());
    if (ended || !hasCalendar(listing, today)) throw new NotFound();
    return text(listingCalendar(listing, today, urlOf(deps, listing.listingId)), "text/calendar; charset=utf-8", {
      "Content-Disposition": `attachment; filename="${listing.referenceNumber}.ics"`,
    });
  },
});

const listingIdOf = ({ pathParameters }: WebRequest): ListingId => {
  const parsed = listingIdSchema.safeParse(pathParameters.listingId);
  if (!parsed.success) throw new NotFound();
  return parsed.data;
};

const urlOf = ({ publicOrigin }: Dependencies, listingId: ListingId): string => `${publicOrigin}/listings/${listingId}`;

const listingPage = (deps: Dependencies, shown: ShownListing): WebResponse => {
  const today = jstDate(deps.clock());
  const nextDates = occurrences(shown.listing.schedule, today, 3);
  const shownPage = page(<ListingPage {...shown} nextDates={nextDates} calendar={hasCalendar(shown.listing, today)} />);
  return withStructuredData(shownPage, shown.listing, { url: urlOf(deps, shown.listing.listingId), today });
};
