import { listingIdSchema } from "../../../shared/domain/ids.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import type { ListingRepository } from "../../../shared/ports/listing-repository.ts";
import { approveListings } from "../../../shared/usecases/approve-listings.ts";
import { closeListingByStaff } from "../../../shared/usecases/close-listing-by-staff.ts";
import { readListingForReview } from "../../../shared/usecases/read-listing-for-review.ts";
import { reviewListing } from "../../../shared/usecases/review-listing.ts";
import { decide, type Problem } from "./decide.ts";
import { parseSeenListings } from "./form.ts";
import { ListingPage } from "./listing-page.tsx";

export type ListingDependencies = Parameters<typeof readListingForReview>[0] &
  Parameters<typeof reviewListing>[0] & { readonly guard: StaffGuard; readonly listings: ListingRepository };

export const listingRoutes = (deps: ListingDependencies) =>
  ({
    "GET /staff/listings/{listingId}": async (request) =>
      show(deps, await deps.guard(request, "submission.read"), request),
    "POST /staff/approve-listings": async (request) => {
      const { staff } = await deps.guard(request, "listing.review");
      const { left } = await approveListings(deps)(staff, parseSeenListings(request.form()));
      return redirect(`/staff?done=${left > 0 ? "partly" : "group"}`);
    },
    "POST /staff/listings/{listingId}/{action}": async (request) =>
      (actions[request.pathParameters.action ?? ""] ?? decideOn)(deps, request),
  }) satisfies Record<string, WebRoute>;

type Action = (deps: ListingDependencies, request: WebRequest) => Promise<WebResponse>;

const close = async (deps: ListingDependencies, request: WebRequest): Promise<WebResponse> => {
  const { staff } = await deps.guard(request, "listing.close");
  await closeListingByStaff(deps)({ staff, listingId: pathId(request, "listingId", listingIdSchema) });
  return redirect("/staff?done=closed");
};

/** Last parts of the address that are no decision on a submission. */
const actions: Readonly<Record<string, Action>> = { close };

const decideOn = async (deps: ListingDependencies, request: WebRequest): Promise<WebResponse> => {
  const viewer = await deps.guard(request, "listing.review");
  const listingId = pathId(request, "listingId", listingIdSchema);
  return decide(request, {
    review: (version, decision) => reviewListing(deps)({ staff: viewer.staff, listingId, version, decision }),
    show: (problem) => show(deps, viewer, request, problem),
    done: (decision) => (decision === "approved" ? "published" : decision),
  });
};

const show = async (
  deps: ListingDependencies,
  viewer: SignedInStaff,
  request: WebRequest,
  { status = 200, ...problem }: Partial<Problem> = {},
): Promise<WebResponse> => {
  const found = await readListingForReview(deps)(viewer.staff, pathId(request, "listingId", listingIdSchema));
  return page(<ListingPage viewer={viewer} today={jstDate(deps.clock())} {...found} {...problem} />, { status });
};
