import { z } from "zod";
import { isClaimable } from "../../../../shared/domain/claim.ts";
import { NotFound, SignInNeeded, WrongState } from "../../../../shared/domain/errors.ts";
import { type ListingId, listingIdSchema } from "../../../../shared/domain/ids.ts";
import type { Listing } from "../../../../shared/domain/listing.ts";
import { parseForm, type Typed } from "../../../../shared/http/field-errors.ts";
import { pathId } from "../../../../shared/http/path-id.ts";
import type { WebRoute } from "../../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../../shared/http/web-request.ts";
import { page, redirect } from "../../../../shared/http/web-response.ts";
import { claimTexts as texts } from "../../../../shared/text/claims.ts";
import type { FieldError } from "../../../../shared/ui/field-error.ts";
import { claimListing } from "../../../../shared/usecases/claim-listing.ts";
import type { Dependencies } from "../dependencies.ts";
import { mayWrite, organizationGuard, type SignedInOrganization } from "../organization-guard.ts";
import { beginClaim, endClaim } from "./begun-claim.ts";
import { ClaimPage } from "./claim-page.tsx";
import { ClaimStartPage } from "./claim-start-page.tsx";

const formSchema = z.object({
  explanation: z
    .string()
    .trim()
    .min(1, { error: texts.explanationMissing })
    .max(500, { error: texts.explanationTooLong }),
});

/** Saying that a listing which came in from a list is one's own. */
export const claimRoutes = (deps: Dependencies) => {
  const guard = organizationGuard(deps);

  /** Only what the public may see is told of it here. */
  const known = async (listingId: ListingId): Promise<Listing> => {
    const listing = await deps.listings.get(listingId);
    if (listing.publishedAt === undefined) throw new NotFound({ listingId });
    return listing;
  };

  const signedInOrNot = async (request: WebRequest): Promise<SignedInOrganization | undefined> => {
    try {
      return await guard(request);
    } catch (error) {
      if (error instanceof SignInNeeded) return undefined;
      throw error;
    }
  };

  const show = async (
    signedIn: SignedInOrganization,
    listing: Listing,
    { status = 200, ...entered }: { status?: number; errors?: readonly FieldError[]; typed?: Typed } = {},
  ) => {
    const claim = await deps.listings.findClaim(listing.listingId, signedIn.organization.organizationId);
    const mayClaim = mayWrite(signedIn.organization) && isClaimable(listing);
    const props = { signedIn, listing, claim, mayClaim, ...entered };
    return page(<ClaimPage {...props} />, { status, cookies: [endClaim()] });
  };

  const ask: WebRoute = async (request) => {
    const listing = await known(pathId(request, "listingId", listingIdSchema));
    const signedIn = await signedInOrNot(request);
    if (signedIn) return show(signedIn, listing);
    return page(<ClaimStartPage listing={listing} />, { cookies: [beginClaim(listing.listingId)] });
  };

  const send: WebRoute = async (request) => {
    const signedIn = await guard(request);
    const listing = await known(pathId(request, "listingId", listingIdSchema));
    if (!mayWrite(signedIn.organization)) throw new NotFound();
    const { values, errors, typed } = parseForm(formSchema, request.form());
    if (!values) return show(signedIn, listing, { status: 422, errors, typed });
    try {
      await claimListing(deps)({ organization: signedIn.organization, listingId: listing.listingId, ...values });
    } catch (error) {
      if (error instanceof WrongState) return show(signedIn, await known(listing.listingId), { status: 409, typed });
      throw error;
    }
    return redirect(`/organizations/listings/${listing.listingId}/claim`);
  };

  return { ask, send };
};
