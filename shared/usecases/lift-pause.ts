import { WrongState } from "../domain/errors.ts";
import type { SeniorId } from "../domain/ids.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { type FindHoldDeps, findHold } from "./find-hold.ts";

export interface LiftPauseDeps extends FindHoldDeps {
  readonly seniors: Pick<SeniorRepository, "get">;
  readonly clock: Clock;
}

/**
 * The desk asked the person: the address is right, and digests go to it again. For a bounce for good see `lift-bounce.ts`.
 * @throws WrongState if it is not paused @throws NotFound
 */
export const liftPause =
  (deps: LiftPauseDeps) =>
  async (staff: StaffMember, seniorId: SeniorId): Promise<void> => {
    assertPermitted(staff, "delivery.by_hand");
    const senior = await deps.seniors.get(staff.centreId, seniorId);
    const hold = await findHold(deps, senior);
    const lifted = hold?.reason === "soft_bounces" && (await hold.lift(deps.clock().toISOString(), staff));
    if (!lifted) throw new WrongState({ seniorId });
  };
