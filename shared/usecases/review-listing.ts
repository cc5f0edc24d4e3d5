import { NotFound, NotPublishable, WrongState } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import type { Notice } from "../domain/notice.ts";
import { obstacleToPublishing } from "../domain/publishing.ts";
import { type Decision, decisionVerbs, isRepeated, reviewOf } from "../domain/review.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { namedId } from "./named-id.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "get" | "save">;
  readonly organizations: Pick<OrganizationRepository, "find">;
  readonly notices: WorkQueue<Notice>;
  readonly clock: Clock;
}

interface Input {
  readonly staff: StaffMember;
  readonly listingId: ListingId;
  /** Version that the person looked at: nobody approves what they have not seen. */
  readonly version: number;
  readonly decision: Decision;
}

/**
 * Decides on a listing: an approval publishes it in the same step. Its organisation, where it has one, is told by mail.
 * @throws NotFound also for a listing of another centre
 * @throws NotPublishable an approval while the organisation is not approved (ORG-05), or after the listing's last day
 * @throws WrongState if somebody else was faster, or the listing changed meanwhile
 */
export const reviewListing =
  (deps: Dependencies) =>
  async (input: Input): Promise<void> => {
    const { staff, listingId, version, decision } = input;
    assertPermitted(staff, "listing.review");
    const listing = await deps.listings.get(listingId);
    if (listing.centreId !== staff.centreId) throw new NotFound({ listingId });
    if (!isDoneAlready(listing, input)) {
      if (listing.version !== version) throw new WrongState({ listingId });
      if (decision.decision === "approved") await assertPublishable(deps, listing);
      await deps.listings.save(...decided(listing, staff, deps.clock().toISOString(), decision));
    }
    if (listing.organizationId === undefined) return;
    const noticeId = namedId("listing_reviewed", listingId, version + 1);
    await deps.notices.send([{ kind: "listing_reviewed", noticeId, listingId }]);
  };

const isDoneAlready = (listing: Listing, { staff, version, decision }: Input): boolean =>
  listing.version === version + 1 && isRepeated(listing.review, staff, decision);

const assertPublishable = async ({ organizations, clock }: Dependencies, listing: Listing): Promise<void> => {
  const organization = listing.organizationId ? await organizations.find(listing.organizationId) : undefined;
  const obstacle = obstacleToPublishing(listing, organization, jstDate(clock()));
  if (obstacle) throw new NotPublishable(obstacle);
};

const decided = (
  listing: Listing,
  staff: StaffMember,
  at: string,
  decision: Decision,
): Parameters<ListingRepository["save"]> => [
  {
    ...listing,
    ...(decision.decision === "approved" ? { state: "published", publishedAt: at } : { state: decision.decision }),
    review: reviewOf(staff, at, decision),
    updatedAt: at,
    version: listing.version + 1,
  },
  ["submitted", "in_review"],
  staffAuditEntry(staff, at, {
    action: `listing.${decisionVerbs[decision.decision]}`,
    record: { kind: "listing", id: listing.listingId },
    fields: ["state", "review"],
  }),
];
