import { NotFound, WrongState } from "../domain/errors.ts";
import type { Cycle, SeniorId } from "../domain/ids.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import { isSeenTo, isUndelivered } from "../domain/undelivered.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";

interface Dependencies {
  readonly deliveries: Pick<DeliveryRepository, "find" | "tickOff">;
  readonly clock: Clock;
}

interface Input {
  readonly staff: StaffMember;
  readonly seniorId: SeniorId;
  readonly cycle: Cycle;
}

/**
 * Takes a digest that did not arrive off the desk's list: somebody has seen to it. Twice is once.
 * @throws NotFound, WrongState if it is not one of those, or has moved on meanwhile
 */
export const tickOffUndelivered =
  ({ deliveries, clock }: Dependencies) =>
  async ({ staff, seniorId, cycle }: Input): Promise<void> => {
    assertPermitted(staff, "delivery.by_hand");
    const delivery = await deliveries.find({ centreId: staff.centreId, seniorId, cycle });
    if (!delivery) throw new NotFound({ seniorId, cycle });
    if (isSeenTo(delivery)) return;
    if (!isUndelivered(delivery)) throw new WrongState({ seniorId, cycle });
    const at = clock().toISOString();
    const audit = staffAuditEntry(staff, at, {
      action: "delivery.tick_off",
      record: { kind: "delivery", id: `${seniorId}#${cycle}` },
      fields: ["seenToAt"],
      purpose: delivery.channel,
    });
    if (!(await deliveries.tickOff(delivery, at, audit))) throw new WrongState({ seniorId, cycle });
  };
