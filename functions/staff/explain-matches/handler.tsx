import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import { listingIdSchema, seniorIdSchema } from "../../../shared/domain/ids.ts";
import { singleBlanks } from "../../../shared/domain/japanese-text.ts";
import { pageNumber } from "../../../shared/http/page-number.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { excludeOrganization } from "../../../shared/usecases/exclude-organization.ts";
import { explainListing } from "../../../shared/usecases/explain-listing.ts";
import { findListingsForStaff } from "../../../shared/usecases/find-listings-for-staff.ts";
import { findPeopleForListing } from "../../../shared/usecases/find-people-for-listing.ts";
import { listUnmatched } from "../../../shared/usecases/list-unmatched.ts";
import { readPersonToMatch } from "../../../shared/usecases/read-person-to-match.ts";
import { suggestForSenior } from "../../../shared/usecases/suggest-for-senior.ts";
import { PeoplePage } from "./people-page.tsx";
import { SuggestionsPage } from "./suggestions-page.tsx";
import { UnmatchedPage } from "./unmatched-page.tsx";
import { WhyPage, WhySearchPage } from "./why-page.tsx";

type Dependencies = Parameters<typeof excludeOrganization>[0] &
  Parameters<typeof explainListing>[0] &
  Parameters<typeof findListingsForStaff>[0] &
  Parameters<typeof findPeopleForListing>[0] &
  Parameters<typeof listUnmatched>[0] &
  Parameters<typeof suggestForSenior>[0] & { readonly guard: StaffGuard };

const seniorOf = (request: WebRequest) => pathId(request, "seniorId", seniorIdSchema);

const askForListing = async (deps: Dependencies, viewer: SignedInStaff, request: WebRequest): Promise<WebResponse> => {
  const search = singleBlanks(request.query.get("q") ?? "");
  const { senior } = await readPersonToMatch(deps, viewer.staff, seniorOf(request));
  const found = await findListingsForStaff(deps)(viewer.staff, search);
  return page(<WhySearchPage viewer={viewer} senior={senior} search={search} {...found} />);
};

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/explain-matches">, WebRoute> => ({
  "GET /staff/seniors/{seniorId}/matches": async (request) => {
    const viewer = await deps.guard(request, "senior.read");
    return page(
      <SuggestionsPage viewer={viewer} {...(await suggestForSenior(deps)(viewer.staff, seniorOf(request)))} />,
    );
  },
  "GET /staff/seniors/{seniorId}/why": async (request) => {
    const viewer = await deps.guard(request, "senior.read");
    const listing = listingIdSchema.safeParse(request.query.get("listing"));
    if (!listing.success) return askForListing(deps, viewer, request);
    const explanation = await explainListing(deps)(viewer.staff, seniorOf(request), listing.data);
    return page(<WhyPage viewer={viewer} {...explanation} />);
  },
  "POST /staff/seniors/{seniorId}/why": async (request) => {
    const { staff } = await deps.guard(request, "senior.change");
    const [seniorId, form] = [seniorOf(request), request.form()];
    const listing = listingIdSchema.safeParse(form.get("listing"));
    if (!listing.success) throw new NotFound();
    const excluded = form.get("organization") === "exclude";
    await excludeOrganization(deps)({ staff, seniorId, listingId: listing.data, excluded });
    return redirect(`/staff/seniors/${seniorId}/why?listing=${listing.data}`);
  },
  "GET /staff/unmatched": async (request) => {
    const viewer = await deps.guard(request, "senior.read");
    return page(<UnmatchedPage viewer={viewer} {...(await listUnmatched(deps)(viewer.staff, pageNumber(request)))} />);
  },
  "GET /staff/listings/{listingId}/people": async (request) => {
    const viewer = await deps.guard(request, "senior.read");
    const listingId = pathId(request, "listingId", listingIdSchema);
    const found = await findPeopleForListing(deps)(viewer.staff, listingId, pageNumber(request));
    return page(<PeoplePage viewer={viewer} {...found} />);
  },
});
