import { WrongState } from "../domain/errors.ts";
import type { SeniorId } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";

export interface LiftPauseDeps {
  readonly deliveries: Pick<DeliveryRepository, "findSuppression" | "liftSuppression">;
  readonly seniors: Pick<SeniorRepository, "get">;
  readonly clock: Clock;
}

const addressOf = ({ channel, email, phone }: Senior): string | undefined =>
  ({ email, sms: phone, post: undefined, phone: undefined })[channel];

/** The pause of a person's present address, because several digests in a row were not taken; undefined: there is none. */
export const findPause = async (
  { deliveries }: Pick<LiftPauseDeps, "deliveries">,
  senior: Senior,
): Promise<{ readonly lift: (at: string, staff: StaffMember) => Promise<boolean> } | undefined> => {
  const { centreId, seniorId, channel } = senior;
  const address = addressOf(senior);
  if (address === undefined || (channel !== "email" && channel !== "sms")) return undefined;
  const found = await deliveries.findSuppression(centreId, channel, address);
  if (!found || found.liftedAt !== undefined || found.reason !== "soft_bounces") return undefined;
  const what = {
    action: "senior.pause_lifted",
    record: { kind: "senior", id: seniorId },
    purpose: "delivery",
  } as const;
  return { lift: (at, staff) => deliveries.liftSuppression(found, address, at, staffAuditEntry(staff, at, what)) };
};

/**
 * The desk asked the person: the address is right, and digests go to it again. A bounce for good and a complaint are
 * not taken back here: the one needs the person to confirm an address, the other a new consent.
 * @throws WrongState if it is not paused @throws NotFound
 */
export const liftPause =
  (deps: LiftPauseDeps) =>
  async (staff: StaffMember, seniorId: SeniorId): Promise<void> => {
    assertPermitted(staff, "delivery.by_hand");
    const senior = await deps.seniors.get(staff.centreId, seniorId);
    const pause = await findPause(deps, senior);
    const lifted = await pause?.lift(deps.clock().toISOString(), staff);
    if (!lifted) throw new WrongState({ seniorId });
  };
