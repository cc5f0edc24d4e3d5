import type { Delivery } from "../domain/delivery.ts";
import { isWaitingForDesk } from "../domain/hand-delivery.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies {
  readonly deliveries: Pick<DeliveryRepository, "listByState">;
  readonly seniors: Pick<SeniorRepository, "find">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export interface HandDeliveryRow {
  readonly delivery: Delivery;
  readonly senior: Senior;
}

const longestList = 50;

/** Letters and phone calls that wait for the desk, longest waiting first; each person's read is recorded. */
export const listHandDeliveries =
  ({ deliveries, seniors, audit, clock }: Dependencies) =>
  async (staff: StaffMember): Promise<{ rows: HandDeliveryRow[]; more: boolean }> => {
    assertPermitted(staff, "delivery.by_hand");
    const pending = deliveries.listByState(staff.centreId, "PENDING");
    const waiting = await takeFirst(pending, longestList, isWaitingForDesk);
    const people = await Promise.all(waiting.rows.map(({ seniorId }) => seniors.find(staff.centreId, seniorId)));
    const rows = waiting.rows.flatMap((delivery, n) => {
      const senior = people[n];
      return senior ? [{ delivery, senior }] : [];
    });
    await recordSeniorReads(
      audit,
      staff,
      clock().toISOString(),
      rows.map(({ senior }) => senior),
      {
        fields: ["name"],
        purpose: "delivery",
      },
    );
    return { rows, more: waiting.more };
  };
