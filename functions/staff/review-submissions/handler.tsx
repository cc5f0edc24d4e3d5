import type { RouteKey } from "../../../shared/contract/routes.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page } from "../../../shared/http/web-response.ts";
import { listSubmissions } from "../../../shared/usecases/list-submissions.ts";
import { takeFirst } from "../../../shared/usecases/take-first.ts";
import { type ListingDependencies, listingRoutes } from "./listing-routes.tsx";
import { type OrganizationDependencies, organizationRoutes } from "./organization-routes.tsx";
import { PublishedPage } from "./published-page.tsx";
import { QueuePage, readDone } from "./queue-page.tsx";

type Dependencies = OrganizationDependencies & ListingDependencies & Parameters<typeof listSubmissions>[0];

const longestPublishedList = 200;

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/review-submissions">, WebRoute> => ({
  "GET /staff": async (request) => {
    const viewer = await deps.guard(request, "submission.read");
    if (request.query.get("show") === "published") {
      const published = deps.listings.listForReview(viewer.staff.centreId, "published");
      const { rows, more } = await takeFirst(published, longestPublishedList);
      return page(<PublishedPage viewer={viewer} listings={rows} more={more} />);
    }
    const submissions = await listSubmissions(deps)(viewer.staff);
    const done = readDone(request.query.get("done"));
    return page(<QueuePage viewer={viewer} submissions={submissions} today={jstDate(deps.clock())} done={done} />);
  },
  ...organizationRoutes(deps),
  ...listingRoutes(deps),
});
