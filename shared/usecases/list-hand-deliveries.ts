import { isWaitingForDesk } from "../domain/hand-delivery.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";
import { takeFirst } from "./take-first.ts";
import { type PersonalDelivery, withPeople } from "./with-people.ts";

interface Dependencies {
  readonly deliveries: Pick<DeliveryRepository, "listByState">;
  readonly seniors: Pick<SeniorRepository, "find">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

const longestList = 50;

/** Letters and phone calls that wait for the desk, longest waiting first; each person's read is recorded. */
export const listHandDeliveries =
  ({ deliveries, seniors, audit, clock }: Dependencies) =>
  async (staff: StaffMember): Promise<{ rows: PersonalDelivery[]; more: boolean }> => {
    assertPermitted(staff, "delivery.by_hand");
    const pending = deliveries.listByState(staff.centreId, "PENDING");
    const waiting = await takeFirst(pending, longestList, isWaitingForDesk);
    const rows = await withPeople(seniors, staff.centreId, waiting.rows);
    const read = rows.map(({ senior }) => senior);
    await recordSeniorReads(audit, staff, clock().toISOString(), read, { fields: ["name"], purpose: "delivery" });
    return { rows, more: waiting.more };
  };
