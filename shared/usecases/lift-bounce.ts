import { WrongState } from "../domain/errors.ts";
import type { SeniorId } from "../domain/ids.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { MailSuppressionList } from "../ports/mail-suppression-list.ts";
import { findHold } from "./find-hold.ts";
import type { LiftPauseDeps } from "./lift-pause.ts";
import type { SendSeniorConfirmation } from "./send-senior-confirmation.ts";

export interface LiftBounceDeps extends LiftPauseDeps {
  readonly accountList: MailSuppressionList;
  readonly sendConfirmation: SendSeniorConfirmation;
  readonly newId: () => string;
}

/**
 * The desk asked the person: the address that took nothing for good is right after all. It is taken off the account's list
 * and the centre's, and a mail asks the person to confirm it; digests go to it once they have.
 * @throws WrongState if no bounce holds the address back @throws NotFound
 */
export const liftBounce =
  (deps: LiftBounceDeps) =>
  async (staff: StaffMember, seniorId: SeniorId): Promise<void> => {
    assertPermitted(staff, "delivery.by_hand");
    const senior = await deps.seniors.get(staff.centreId, seniorId);
    const hold = await findHold(deps, senior);
    if (hold?.reason !== "bounce") throw new WrongState({ seniorId });
    // First, since it can be repeated: an address that only the account still refuses would stay silent for ever.
    await deps.accountList.remove(hold.address);
    if (!(await hold.lift(deps.clock().toISOString(), staff))) throw new WrongState({ seniorId });
    const noticeId = deps.newId();
    await deps.sendConfirmation({ senior, email: hold.address, browserHash: noticeId, noticeId });
  };
