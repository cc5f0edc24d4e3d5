import type { Claim } from "../domain/claim.ts";
import type { Notice } from "../domain/notice.ts";
import { namedId } from "./named-id.ts";

/** Tells the organisation how its claim stands: once for each version of it. */
export const claimNotice = ({ listingId, claimantId, version }: Claim): Notice => ({
  kind: "listing_claimed",
  noticeId: namedId("listing_claimed", listingId, claimantId, version),
  listingId,
  claimantId,
});
