import type { RouteKey } from "../../../shared/contract/routes.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page } from "../../../shared/http/web-response.ts";
import { listClaims } from "../../../shared/usecases/list-claims.ts";
import { listSubmissions } from "../../../shared/usecases/list-submissions.ts";
import { takeFirst } from "../../../shared/usecases/take-first.ts";
import { type ClaimDependencies, claimRoutes } from "./claim-routes.tsx";
import { type ListingDependencies, listingRoutes } from "./listing-routes.tsx";
import { type OrganizationDependencies, organizationRoutes } from "./organization-routes.tsx";
import { PublishedPage } from "./published-page.tsx";
import { QueuePage, readDone } from "./queue-page.tsx";

type Dependencies = OrganizationDependencies &
  ListingDependencies &
  ClaimDependencies &
  Parameters<typeof listClaims>[0] &
  Parameters<typeof listSubmissions>[0];

const longestPublishedList = 200;

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/review-submissions">, WebRoute> => ({
  "GET /staff": async (request) => {
    const viewer = await deps.guard(request, "submission.read");
    if (request.query.get("show") === "published") {
      const published = deps.listings.listForReview(viewer.staff.centreId, "published");
      const { rows, more } = await takeFirst(published, longestPublishedList);
      return page(<PublishedPage viewer={viewer} listings={rows} more={more} />);
    }
    const [submissions, claims] = await Promise.all([
      listSubmissions(deps)(viewer.staff),
      listClaims(deps)(viewer.staff),
    ]);
    const done = readDone(request.query.get("done"));
    const view = { viewer, submissions, claims, today: jstDate(deps.clock()), done };
    return page(<QueuePage {...view} />);
  },
  ...organizationRoutes(deps),
  ...listingRoutes(deps),
  ...claimRoutes(deps),
});
