import { type Claim, claimAudit, claimedListing, obstacleToClaim } from "../domain/claim.ts";
import { NotFound, WrongState } from "../domain/errors.ts";
import type { ListingId, OrganizationId } from "../domain/ids.ts";
import type { Notice } from "../domain/notice.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { claimNotice } from "./claim-notice.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "get" | "findClaim" | "saveClaim" | "acceptClaim">;
  readonly organizations: Pick<OrganizationRepository, "get">;
  readonly notices: WorkQueue<Notice>;
  readonly clock: Clock;
}

export interface ClaimDecision {
  readonly state: "accepted" | "refused";
  /** To the organisation; empty where it is accepted. */
  readonly message: string;
}

interface Input {
  readonly staff: StaffMember;
  readonly listingId: ListingId;
  readonly claimantId: OrganizationId;
  /** Version of the claim that the person looked at. */
  readonly version: number;
  readonly decision: ClaimDecision;
}

/**
 * Decides on a claim: one that is accepted makes the listing the organisation's in the same step. The organisation is told
 * by mail; the same decision sent again is no second one.
 * @throws NotFound also for a claim that another centre decides on
 * @throws WrongState if somebody else was faster, or it cannot be accepted
 */
export const reviewClaim =
  (deps: Dependencies) =>
  async (input: Input): Promise<void> => {
    const { staff, listingId, claimantId, version } = input;
    assertPermitted(staff, "listing.review");
    const claim = await deps.listings.findClaim(listingId, claimantId);
    if (claim?.centreId !== staff.centreId) throw new NotFound({ listingId });
    if (isDoneAlready(claim, input)) return deps.notices.send([claimNotice(claim)]);
    if (claim.version !== version || claim.state !== "submitted") throw new WrongState({ listingId });
    const decided = decidedClaim(claim, input, deps.clock().toISOString());
    await save(deps, decided, staff);
    await deps.notices.send([claimNotice(decided)]);
  };

const isDoneAlready = ({ version, state, review }: Claim, input: Input): boolean =>
  version === input.version + 1 &&
  state === input.decision.state &&
  review?.by === input.staff.staffId &&
  review.message === input.decision.message;

const decidedClaim = (claim: Claim, { staff, decision: { state, message } }: Input, at: string): Claim => ({
  ...claim,
  state,
  review: { by: staff.staffId, at, message },
  updatedAt: at,
  version: claim.version + 1,
});

const save = async ({ listings, organizations }: Dependencies, claim: Claim, staff: StaffMember): Promise<void> => {
  const actor = { kind: "staff", id: staff.staffId } as const;
  if (claim.state === "refused") return listings.saveClaim(claim, claimAudit(claim, actor, "refuse_claim"));
  const { listingId, claimantId } = claim;
  const [listing, organization] = await Promise.all([listings.get(listingId), organizations.get(claimantId)]);
  if (obstacleToClaim(listing, organization)) throw new WrongState({ listingId });
  const theirs = claimedListing(listing, claim, organization, claim.updatedAt);
  await listings.acceptClaim(claim, theirs, claimAudit(claim, actor, "accept_claim"));
};
