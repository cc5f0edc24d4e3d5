import type { RouteKey } from "../../../shared/contract/routes.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page } from "../../../shared/http/web-response.ts";
import { AboutPage } from "./about-page.tsx";
import { AccessibilityPage } from "./accessibility-page.tsx";
import type { Dependencies } from "./dependencies.ts";
import { HomePage } from "./home-page.tsx";
import { ListPage } from "./list-page.tsx";
import { listingRoutes } from "./listing-routes.tsx";
import { PrivacyPage } from "./privacy-page.tsx";
import { readSearchQuery } from "./search-query.ts";

/** Texts change with a release only; lists and listings must be true at once. */
const anHour = "public, max-age=3600";

/** Everything that the public may read. */
export const createRoutes = (deps: Dependencies): Record<RouteKey<"public/browse-listings">, WebRoute> => {
  const listing = listingRoutes(deps);
  return {
    "GET /": async () => page(<HomePage />, { cache: anHour }),
    "GET /about": async () => page(<AboutPage centres={await deps.centres.list()} />),
    "GET /privacy": async () => page(<PrivacyPage />, { cache: anHour }),
    "GET /accessibility": async () => page(<AccessibilityPage />, { cache: anHour }),
    "GET /listings": async ({ query: address }) => {
      const query = readSearchQuery(address);
      return page(<ListPage query={query} found={await deps.search(query)} />);
    },
    "GET /listings/{listingId}": listing.show,
    "GET /listings/{listingId}/calendar.ics": listing.calendar,
  };
};
