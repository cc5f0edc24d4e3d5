import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import { composeDigest, type Digest } from "../domain/digest.ts";
import { NotFound } from "../domain/errors.ts";
import {
  type HandDeliveryObstacle,
  isByHand,
  isWaitingForDesk,
  obstacleToHandDelivery,
} from "../domain/hand-delivery.ts";
import type { Cycle, ListingId, SeniorId } from "../domain/ids.ts";
import type { ParticipationState } from "../domain/participation.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { type FindHoldDeps, findHold, type Hold } from "./find-hold.ts";
import { issueReplyCode } from "./issue-reply-code.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";
import { type StillOfferedDeps, stillOffered } from "./still-offered.ts";

type IssueReplyCodeDeps = Parameters<typeof issueReplyCode>[0];

interface Dependencies extends StillOfferedDeps, IssueReplyCodeDeps {
  readonly deliveries: Pick<DeliveryRepository, "find"> & FindHoldDeps["deliveries"];
  readonly seniors: Pick<SeniorRepository, "get">;
  readonly audit: AuditTrail;
}

export interface HandDelivery {
  readonly delivery: Delivery;
  readonly senior: Senior;
  /** While it waits: what may still be offered. Afterwards: all that was offered. */
  readonly digest: Digest;
  /** Only while it waits: why it must not go out any more. */
  readonly obstacle?: HandDeliveryObstacle;
  /** What the person answered so far. */
  readonly answers: ReadonlyMap<ListingId, ParticipationState>;
  /** Why nothing is sent to the person's address until the desk has asked them. */
  readonly hold?: Hold;
}

/**
 * One digest of a person of the staff member's centre, to print it, to read it out or to take down answers.
 * The person's read is recorded. @throws NotFound
 */
export const readHandDelivery =
  (deps: Dependencies) =>
  async (staff: StaffMember, centre: Centre, seniorId: SeniorId, cycle: Cycle): Promise<HandDelivery> => {
    assertPermitted(staff, "delivery.by_hand");
    const { centreId } = staff;
    const delivery = await deps.deliveries.find({ centreId, seniorId, cycle });
    if (!delivery) throw new NotFound({ seniorId, cycle });
    const senior = await deps.seniors.get(centreId, seniorId);
    await recordSeniorReads(deps.audit, staff, deps.clock().toISOString(), [senior], {
      fields: ["name", "address", "phone"],
      purpose: "delivery",
    });
    const waiting = isWaitingForDesk(delivery);
    const listings = waiting
      ? await stillOffered(deps, delivery, senior, centre)
      : await deps.listings.findMany(delivery.items.map(({ listingId }) => listingId));
    const hold = await findHold(deps, senior);
    const obstacle = waiting ? obstacleToHandDelivery(delivery, senior, listings.length) : undefined;
    return {
      delivery,
      senior,
      digest: {
        ...composeDigest(delivery, senior, centre, listings),
        ...(isByHand(delivery) && { replyCode: await issueReplyCode(deps)(delivery) }),
      },
      answers: await answersOf(deps, senior),
      ...(hold && { hold: hold.reason }),
      ...(obstacle && { obstacle }),
    };
  };

const answersOf = async (
  { participations }: StillOfferedDeps,
  { centreId, seniorId }: Senior,
): Promise<HandDelivery["answers"]> => {
  const answers = new Map<ListingId, ParticipationState>();
  for await (const { listingId, state } of participations.listBySenior(centreId, seniorId))
    answers.set(listingId, state);
  return answers;
};
