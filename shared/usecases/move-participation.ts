import { NotFound, WrongState } from "../domain/errors.ts";
import type { ListingId, SeniorId } from "../domain/ids.ts";
import type { Participation, ParticipationState } from "../domain/participation.ts";
import { nextParticipationStates } from "../domain/participation-steps.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";

interface Dependencies {
  readonly participations: Pick<ParticipationRepository, "find" | "save">;
  readonly clock: Clock;
}

interface Input {
  readonly staff: StaffMember;
  readonly seniorId: SeniorId;
  readonly listingId: ListingId;
  /** Version that the person looked at. */
  readonly version: number;
  readonly to: ParticipationState;
  readonly note: string;
}

/**
 * Moves a participation of the staff member's centre on, with a note.
 * @throws NotFound, WrongState if this step is not possible from where it is, or somebody else was faster
 */
export const moveParticipation =
  ({ participations, clock }: Dependencies) =>
  async ({ staff, seniorId, listingId, version, to, note }: Input): Promise<void> => {
    assertPermitted(staff, "participation.follow");
    const participation = await participations.find(staff.centreId, seniorId, listingId);
    if (!participation) throw new NotFound({ seniorId, listingId });
    const isNext = participation.version === version && nextParticipationStates(participation.state).includes(to);
    if (!isNext) throw new WrongState({ seniorId, listingId });
    const at = clock().toISOString();
    const moved: Participation = { ...participation, state: to, note, updatedAt: at, version: version + 1 };
    await participations.save(
      moved,
      staffAuditEntry(staff, at, {
        action: `participation.${to}`,
        record: { kind: "participation", id: `${seniorId}#${listingId}` },
        fields: note === participation.note ? ["state"] : ["state", "note"],
      }),
    );
  };
