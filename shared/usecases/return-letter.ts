import { NotFound, WrongState } from "../domain/errors.ts";
import type { Cycle, SeniorId } from "../domain/ids.ts";
import { addressText } from "../domain/returned-mail.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";

interface Dependencies extends ChangeSeniorDeps {
  readonly deliveries: Pick<DeliveryRepository, "find" | "move">;
}

interface Input {
  readonly staff: StaffMember;
  readonly seniorId: SeniorId;
  readonly cycle: Cycle;
}

/**
 * A posted letter came back (返戻): it counts as not arrived, and the person gets no further letter until the address is
 * another one or the desk has asked (MSG-07). Doing it again changes nothing.
 * @throws NotFound; WrongState if it is no letter that was posted
 */
export const returnLetter =
  (deps: Dependencies) =>
  async ({ staff, seniorId, cycle }: Input): Promise<void> => {
    assertPermitted(staff, "delivery.by_hand");
    const key = { centreId: staff.centreId, seniorId, cycle };
    const delivery = await deps.deliveries.find(key);
    if (!delivery) throw new NotFound({ seniorId, cycle });
    if (delivery.channel !== "post" || !["SENT", "BOUNCED"].includes(delivery.state))
      throw new WrongState({ seniorId, cycle });
    // The person first: broken off here, the next press finds the delivery still SENT.
    await changeSenior(deps)(staff.centreId, seniorId, {
      change: (senior, at) => {
        const address = addressText(senior);
        return senior.returnedMail?.address === address ? undefined : { ...senior, returnedMail: { at, address } };
      },
      audit: {
        actor: { kind: "staff", id: staff.staffId },
        action: "senior.letter_returned",
        fields: ["returnedMail"],
        purpose: "delivery",
      },
    });
    if (delivery.state === "BOUNCED") return;
    const at = deps.clock().toISOString();
    const audit = staffAuditEntry(staff, at, {
      action: "delivery.returned",
      record: { kind: "delivery", id: `${seniorId}#${cycle}` },
      fields: ["state"],
      purpose: "post",
    });
    const moved = await deps.deliveries.move(delivery, { to: "BOUNCED", at, failure: "letter_returned", audit });
    if (!moved) throw new WrongState({ seniorId, cycle });
  };
