import { type Claim, claimAudit, isClaimable } from "../domain/claim.ts";
import { WrongState } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { Notice } from "../domain/notice.ts";
import type { Organization } from "../domain/organization.ts";
import type { Clock } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { claimNotice } from "./claim-notice.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "get" | "findClaim" | "saveClaim">;
  readonly notices: WorkQueue<Notice>;
  readonly clock: Clock;
}

interface Input {
  readonly organization: Organization;
  readonly listingId: ListingId;
  /** How it is theirs. */
  readonly explanation: string;
}

/**
 * An organisation says that a listing from a list is its own; its desk is asked, and the organisation gets a mail. Said
 * twice it is one claim and one mail, also where the first try broke off before the mail; after a refusal it may be said anew.
 * @throws NotFound
 * @throws WrongState if nobody may claim the listing, or the claim was accepted
 */
export const claimListing =
  ({ listings, notices, clock }: Dependencies) =>
  async ({ organization, listingId, explanation }: Input): Promise<void> => {
    const claimantId = organization.organizationId;
    const before = await listings.findClaim(listingId, claimantId);
    if (before?.state === "submitted") return notices.send([claimNotice(before)]);
    const listing = await listings.get(listingId);
    if (!isClaimable(listing)) throw new WrongState({ listingId });
    const at = clock().toISOString();
    const claim: Claim = {
      listingId,
      claimantId,
      centreId: listing.centreId ?? organization.centreId,
      state: "submitted",
      explanation,
      submittedAt: at,
      updatedAt: at,
      version: (before?.version ?? 0) + 1,
    };
    await listings.saveClaim(claim, claimAudit(claim, { kind: "organization", id: claimantId }, "claim"));
    await notices.send([claimNotice(claim)]);
  };
