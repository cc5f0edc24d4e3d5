import type { Listing } from "../domain/listing.ts";
import type { Participation, ParticipationState } from "../domain/participation.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies {
  readonly participations: Pick<ParticipationRepository, "listByCentre">;
  readonly seniors: Pick<SeniorRepository, "find">;
  readonly listings: Pick<ListingRepository, "findMany">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export interface ParticipationToFollow {
  readonly participation: Participation;
  readonly senior: Senior;
  readonly listing: Listing;
}

const longestList = 50;

/** Participations of the staff member's centre in a state, longest waiting first, with person and listing; each person's read is recorded. */
export const listParticipationsToFollow =
  ({ participations, seniors, listings, audit, clock }: Dependencies) =>
  async (staff: StaffMember, state: ParticipationState): Promise<{ items: ParticipationToFollow[]; more: boolean }> => {
    assertPermitted(staff, "participation.follow");
    const { rows, more } = await takeFirst(participations.listByCentre(staff.centreId, state), longestList);
    const found = new Map(
      (await listings.findMany(rows.map((row) => row.listingId))).map((one) => [one.listingId, one]),
    );
    const people = await Promise.all(rows.map((row) => seniors.find(staff.centreId, row.seniorId)));
    const items = rows.flatMap((participation, index) => {
      const [senior, listing] = [people[index], found.get(participation.listingId)];
      return senior && listing ? [{ participation, senior, listing }] : [];
    });
    await recordSeniorReads(
      audit,
      staff,
      clock().toISOString(),
      items.map((item) => item.senior),
      {
        fields: ["name", "phone"],
        purpose: "participation",
      },
    );
    return { items, more };
  };
