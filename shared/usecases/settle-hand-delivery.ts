import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import { NotFound, WrongState } from "../domain/errors.ts";
import { isWaitingForDesk } from "../domain/hand-delivery.ts";
import type { Cycle, SeniorId } from "../domain/ids.ts";
import type { PostedLetters } from "../domain/letter-batch.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { PostingRepository } from "../ports/posting-repository.ts";
import { letterPostageYen } from "../reference/postage.ts";

interface Dependencies {
  readonly deliveries: Pick<DeliveryRepository, "find" | "move">;
  readonly postings: Pick<PostingRepository, "keepPosted">;
  readonly clock: Clock;
}

interface Input {
  readonly staff: StaffMember;
  readonly seniorId: SeniorId;
  readonly cycle: Cycle;
  /** `SENT`: posted, or told on the phone. `CANCELLED`: it must not go out any more. */
  readonly to: Extract<DeliveryState, "SENT" | "CANCELLED">;
}

const steps = {
  SENT: { action: "delivery.sent_by_hand", change: {} },
  CANCELLED: { action: "delivery.cancel", change: { failure: "cancelled_by_desk" } },
} as const;

/**
 * Marks a letter or call as done or dropped; the same mark twice changes nothing.
 * @throws NotFound, WrongState if it is not the desk's, or it is settled in another way
 */
export const settleHandDelivery =
  ({ deliveries, postings, clock }: Dependencies) =>
  async ({ staff, seniorId, cycle, to }: Input): Promise<void> => {
    assertPermitted(staff, "delivery.by_hand");
    const key = { centreId: staff.centreId, seniorId, cycle };
    const delivery = await deliveries.find(key);
    if (!delivery) throw new NotFound({ seniorId, cycle });
    if (delivery.state === to) return;
    if (!isWaitingForDesk(delivery)) throw new WrongState({ seniorId, cycle });
    const at = clock().toISOString();
    const audit = staffAuditEntry(staff, at, {
      action: steps[to].action,
      record: { kind: "delivery", id: `${seniorId}#${cycle}` },
      fields: ["state"],
      purpose: delivery.channel,
    });
    const moved = await deliveries.move(delivery, { to, at, audit, ...steps[to].change });
    if (!moved) throw new WrongState({ seniorId, cycle });
    if (delivery.channel === "post" && to === "SENT") await postings.keepPosted(postedAlone(delivery, at));
  };

/** A letter that was posted by itself counts like those of a batch. */
const postedAlone = ({ centreId, seniorId, cycle }: Delivery, at: string): PostedLetters => {
  const postedOn = jstDate(new Date(at));
  const unitYen = letterPostageYen(postedOn);
  return { centreId, postingId: `${seniorId}#${cycle}`, postedOn, letters: 1, unitYen };
};
