import { NotFound } from "../../../shared/domain/errors.ts";
import { type ListingId, listingIdSchema, type OrganizationId } from "../../../shared/domain/ids.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import type { ParticipationState } from "../../../shared/domain/participation.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { closeListing, reopenListing } from "../../../shared/usecases/close-listing.ts";
import { collect } from "../../../shared/usecases/collect.ts";
import { begunClaim } from "./claim/begun-claim.ts";
import type { Dependencies } from "./dependencies.ts";
import { HomePage } from "./home-page.tsx";
import { listingDrafts } from "./listing-drafts.ts";
import { ListingPage } from "./listing-page.tsx";
import { organizationGuard } from "./organization-guard.ts";

const wishing: readonly ParticipationState[] = ["wished", "arranged", "joined"];

/** Looking at one's own listings, and closing them. */
export const viewRoutes = (deps: Dependencies) => {
  const guard = organizationGuard(deps);

  const home: WebRoute = async (request) => {
    const signedIn = await guard(request);
    const { organizationId } = signedIn.organization;
    const listings = (await collect(deps.listings.listByOrganization(organizationId))).sort((a, b) =>
      b.updatedAt.localeCompare(a.updatedAt),
    );
    const drafts = await listingDrafts(deps, organizationId).list();
    const done = (["saved", "closed", "reopened", "resubmitted"] as const).find(
      (word) => word === request.query.get("done"),
    );
    const today = jstDate(deps.clock());
    const begun = await begunClaim(deps, request);
    const props = { signedIn, listings, drafts, today, done, begun };
    return page(<HomePage {...props} />);
  };

  const show: WebRoute = async (request) => {
    const signedIn = await guard(request);
    const listingId = pathId(request, "listingId", listingIdSchema);
    const listing = await ownListing(deps, signedIn.organization.organizationId, listingId);
    const participations = await collect(deps.participations.listByListing(listingId));
    const wishes = participations.filter(({ state }) => wishing.includes(state));
    return page(<ListingPage listing={listing} wishes={wishes} signedIn={signedIn} />);
  };

  const change =
    (act: typeof closeListing, done: string): WebRoute =>
    async (request) => {
      const { organizationId } = (await guard(request)).organization;
      await act(deps)({ organizationId, listingId: pathId(request, "listingId", listingIdSchema) });
      return redirect(`/organizations/home?done=${done}`);
    };

  return { home, show, close: change(closeListing, "closed"), reopen: change(reopenListing, "reopened") };
};

const ownListing = async (
  { listings }: Dependencies,
  organizationId: OrganizationId,
  listingId: ListingId,
): Promise<Listing> => {
  const listing = await listings.get(listingId);
  if (listing.organizationId !== organizationId) throw new NotFound({ listingId });
  return listing;
};
