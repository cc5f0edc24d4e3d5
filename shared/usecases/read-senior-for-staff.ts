import type { Delivery } from "../domain/delivery.ts";
import type { SeniorId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import type { Participation } from "../domain/participation.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies {
  readonly seniors: Pick<SeniorRepository, "get">;
  readonly deliveries: Pick<DeliveryRepository, "listBySenior">;
  readonly participations: Pick<ParticipationRepository, "listBySenior">;
  readonly listings: Pick<ListingRepository, "findMany">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export interface SeniorForStaff {
  readonly senior: Senior;
  /** The latest first. */
  readonly deliveries: readonly Delivery[];
  readonly participations: readonly { readonly participation: Participation; readonly listing: Listing }[];
}

const mostDeliveries = 12;
const mostParticipations = 50;
const shownFields = ["name", "address", "email", "phone", "wishes", "availability", "travel", "avoid", "consents"];

/**
 * Everything about a person of the staff member's centre. The read is recorded before anything is shown.
 * @throws NotFound also for somebody of another centre
 */
export const readSeniorForStaff =
  (deps: Dependencies) =>
  async (staff: StaffMember, seniorId: SeniorId): Promise<SeniorForStaff> => {
    assertPermitted(staff, "senior.read");
    const senior = await deps.seniors.get(staff.centreId, seniorId);
    await recordSeniorReads(deps.audit, staff, deps.clock().toISOString(), [senior], {
      fields: shownFields,
      purpose: "profile",
    });
    const [deliveries, participations] = await Promise.all([
      takeFirst(deps.deliveries.listBySenior(staff.centreId, seniorId), mostDeliveries),
      takeFirst(deps.participations.listBySenior(staff.centreId, seniorId), mostParticipations),
    ]);
    return { senior, deliveries: deliveries.rows, participations: await withListings(deps, participations.rows) };
  };

const withListings = async ({ listings }: Dependencies, participations: readonly Participation[]) => {
  const found = await listings.findMany(participations.map(({ listingId }) => listingId));
  const byId = new Map(found.map((listing) => [listing.listingId, listing]));
  return participations.flatMap((participation) => {
    const listing = byId.get(participation.listingId);
    return listing ? [{ participation, listing }] : [];
  });
};
