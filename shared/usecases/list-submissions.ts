import { isWaitingForDesk } from "../domain/hand-delivery.ts";
import { healthOf, needsCare } from "../domain/list-source.ts";
import type { Listing } from "../domain/listing.ts";
import type { Organization } from "../domain/organization.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted, isPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { ImportRepository } from "../ports/import-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies {
  readonly organizations: Pick<OrganizationRepository, "listForReview">;
  readonly listings: Pick<ListingRepository, "listForReview">;
  readonly participations: Pick<ParticipationRepository, "listByCentre">;
  readonly deliveries: Pick<DeliveryRepository, "listByState">;
  readonly imports: Pick<ImportRepository, "listSources">;
  readonly seniors: Pick<SeniorRepository, "listUnmatched">;
  readonly clock: Clock;
}

export interface Submissions {
  readonly organizations: readonly Organization[];
  readonly listings: readonly Listing[];
  /** There are more than these lists hold. */
  readonly more: boolean;
  /** How many came in today. */
  readonly newToday: number;
  /** Answers 参加したい and digests by hand that wait for this person; absent where the role does not see them. */
  readonly wishes?: number;
  readonly byHand?: number;
  /** People whose last digests brought nothing; absent where the role sees no people. */
  readonly unmatched?: number;
  /** Names of sources that could not be read lately; absent where the role does not import. */
  readonly failingSources?: readonly string[];
}

const longestList = 100;

/** What waits for the staff member's centre, longest waiting first. */
export const listSubmissions =
  (deps: Dependencies) =>
  async (staff: StaffMember): Promise<Submissions> => {
    assertPermitted(staff, "submission.read");
    const [organizations, submitted, inReview, wishes, byHand, unmatched, failing] = await Promise.all([
      takeFirst(deps.organizations.listForReview(staff.centreId, "submitted"), longestList),
      takeFirst(deps.listings.listForReview(staff.centreId, "submitted"), longestList),
      takeFirst(deps.listings.listForReview(staff.centreId, "in_review"), longestList),
      countWishes(deps, staff),
      countByHand(deps, staff),
      countUnmatched(deps, staff),
      nameFailing(deps, staff),
    ]);
    const listings = [...submitted.rows, ...inReview.rows].sort((a, b) => a.submittedAt.localeCompare(b.submittedAt));
    const today = jstDate(deps.clock());
    return {
      organizations: organizations.rows,
      listings,
      more: organizations.more || submitted.more || inReview.more,
      newToday: [...organizations.rows, ...listings].filter((one) => jstDate(new Date(one.submittedAt)) === today)
        .length,
      ...wishes,
      ...byHand,
      ...unmatched,
      ...failing,
    };
  };

const countWishes = async ({ participations }: Dependencies, staff: StaffMember): Promise<{ wishes?: number }> => {
  if (!isPermitted(staff, "participation.follow")) return {};
  const { rows } = await takeFirst(participations.listByCentre(staff.centreId, "wished"), longestList);
  return { wishes: rows.length };
};

const countByHand = async ({ deliveries }: Dependencies, staff: StaffMember): Promise<{ byHand?: number }> => {
  if (!isPermitted(staff, "delivery.by_hand")) return {};
  const pending = deliveries.listByState(staff.centreId, "PENDING");
  const { rows } = await takeFirst(pending, longestList, isWaitingForDesk);
  return { byHand: rows.length };
};

const countUnmatched = async ({ seniors }: Dependencies, staff: StaffMember): Promise<{ unmatched?: number }> => {
  if (!isPermitted(staff, "senior.read")) return {};
  const { rows } = await takeFirst(seniors.listUnmatched(staff.centreId), longestList);
  return { unmatched: rows.length };
};

const nameFailing = async (
  { imports, clock }: Dependencies,
  staff: StaffMember,
): Promise<{ failingSources?: readonly string[] }> => {
  if (!isPermitted(staff, "listing.import")) return {};
  const failing = [];
  for await (const source of imports.listSources(staff.centreId))
    if (needsCare(healthOf(source, clock()))) failing.push(source.name);
  return { failingSources: failing };
};
