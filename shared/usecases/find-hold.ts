import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import type { Suppression } from "../domain/suppression.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";

export interface FindHoldDeps {
  readonly deliveries: Pick<DeliveryRepository, "findSuppression" | "liftSuppression">;
}

const addressOf = ({ channel, email, phone }: Senior): string | undefined =>
  ({ email, sms: phone, post: undefined, phone: undefined })[channel];

/** What holds back everything to a person's present address: several digests that were not taken, or one bounce for good. */
export type Hold = Extract<Suppression["reason"], "soft_bounces" | "bounce">;

const actions = { soft_bounces: "senior.pause_lifted", bounce: "senior.bounce_lifted" } as const;

interface FoundHold {
  readonly reason: Hold;
  readonly address: string;
  readonly lift: (at: string, staff: StaffMember) => Promise<boolean>;
}

/** What holds a person's present address back, and the desk may lift; a complaint needs a new consent. undefined: nothing. */
export const findHold = async ({ deliveries }: FindHoldDeps, senior: Senior): Promise<FoundHold | undefined> => {
  const { centreId, seniorId, channel } = senior;
  const address = addressOf(senior);
  if (address === undefined || (channel !== "email" && channel !== "sms")) return undefined;
  const found = await deliveries.findSuppression(centreId, channel, address);
  if (!found || found.liftedAt !== undefined || found.reason === "complaint") return undefined;
  const { reason } = found;
  const what = {
    action: actions[reason],
    record: { kind: "senior", id: seniorId },
    purpose: "delivery",
  } as const;
  return {
    reason,
    address,
    lift: (at, staff) => deliveries.liftSuppression(found, address, at, staffAuditEntry(staff, at, what)),
  };
};
