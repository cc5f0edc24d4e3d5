import { isClaimable } from "../../../../shared/domain/claim.ts";
import { type ListingId, listingIdSchema } from "../../../../shared/domain/ids.ts";
import type { Listing } from "../../../../shared/domain/listing.ts";
import { clearCookie, hostCookie, hostCookieName } from "../../../../shared/http/cookies.ts";
import type { WebRequest } from "../../../../shared/http/web-request.ts";
import type { ListingRepository } from "../../../../shared/ports/listing-repository.ts";

// Who wants to claim a listing and has to sign in, or to register, first, finds it again on the organisation's page.

const cookieName = "claim";
const days = 7;

export const beginClaim = (listingId: ListingId): string =>
  hostCookie(cookieName, listingId, { maxAgeSeconds: days * 86_400 });

export const endClaim = (): string => clearCookie(cookieName);

/** The listing that this browser began to claim, as long as it can be claimed. */
export const begunClaim = async (
  { listings }: { readonly listings: Pick<ListingRepository, "find"> },
  request: WebRequest,
): Promise<Listing | undefined> => {
  const listingId = listingIdSchema.safeParse(request.cookies.get(hostCookieName(cookieName)));
  const listing = listingId.success ? await listings.find(listingId.data) : undefined;
  return listing && isClaimable(listing) ? listing : undefined;
};
