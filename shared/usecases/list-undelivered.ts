import type { Delivery } from "../domain/delivery.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import { isUndelivered, needsDesk, undeliveredFrom, undeliveredStates } from "../domain/undelivered.ts";
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

/** Of each state; the list says that there are more. */
const mostOfState = 100;

/** The latest of each person: what came before it is no task of its own. */
const latestOfEach = (deliveries: readonly Delivery[]): Delivery[] => {
  const latest = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    const known = latest.get(delivery.seniorId);
    if (!known || known.cycle < delivery.cycle) latest.set(delivery.seniorId, delivery);
  }
  return [...latest.values()].sort((a, b) => b.cycle.localeCompare(a.cycle));
};

/** Digests of the last month that did not arrive, and that the desk can do something about; each person's read is recorded. */
export const listUndelivered =
  ({ deliveries, seniors, audit, clock }: Dependencies) =>
  async (staff: StaffMember): Promise<PersonalDelivery[]> => {
    assertPermitted(staff, "delivery.by_hand");
    const now = clock();
    const found = await Promise.all(
      undeliveredStates.map((state) =>
        takeFirst(deliveries.listByState(staff.centreId, state, undeliveredFrom(now)), mostOfState, isUndelivered),
      ),
    );
    const latest = latestOfEach(found.flatMap(({ rows }) => rows));
    const all = await withPeople(seniors, staff.centreId, latest);
    const rows = all.filter(({ delivery, senior }) => needsDesk(delivery, senior));
    const read = rows.map(({ senior }) => senior);
    await recordSeniorReads(audit, staff, now.toISOString(), read, { fields: ["name", "phone"], purpose: "delivery" });
    return rows;
  };
