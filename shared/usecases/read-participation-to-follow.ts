import { NotFound } from "../domain/errors.ts";
import type { ListingId, SeniorId } from "../domain/ids.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import type { ParticipationToFollow } from "./list-participations-to-follow.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";

interface Dependencies {
  readonly participations: Pick<ParticipationRepository, "find">;
  readonly seniors: Pick<SeniorRepository, "get">;
  readonly listings: Pick<ListingRepository, "get">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/** One participation of the staff member's centre; the person's read is recorded. @throws NotFound */
export const readParticipationToFollow =
  ({ participations, seniors, listings, audit, clock }: Dependencies) =>
  async (staff: StaffMember, seniorId: SeniorId, listingId: ListingId): Promise<ParticipationToFollow> => {
    assertPermitted(staff, "participation.follow");
    const participation = await participations.find(staff.centreId, seniorId, listingId);
    if (!participation) throw new NotFound({ seniorId, listingId });
    const senior = await seniors.get(staff.centreId, seniorId);
    const listing = await listings.get(listingId);
    await recordSeniorReads(audit, staff, clock().toISOString(), [senior], {
      fields: ["name", "phone"],
      purpose: "participation",
    });
    return { participation, senior, listing };
  };
