import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import { type MachineChannel, nextSendingTime } from "../domain/sending-hours.ts";
import { isGivenUp, reconcileInterval, spreadOf } from "../domain/trying-again.ts";
import type { DeliveryStep } from "../ports/delivery-repository.ts";
import type { Breaker } from "./watch-breaker.ts";

const minute = 60_000;
/** What waited for the morning goes out over this time. */
const morning = 30 * minute;
const breakerPause = 60 * minute;

export type Hold = Pick<DeliveryStep, "to" | "failure"> & { readonly at?: string };

export interface MachineDelivery extends Delivery {
  readonly channel: MachineChannel;
}

/** Whether a machine sends it, or the desk. */
export const isForMachine = (delivery: Delivery): delivery is MachineDelivery =>
  delivery.channel === "email" || delivery.channel === "sms";

/**
 * Why a digest is not to be sent at all any more, though nobody took back anything: the tables were restored to a time
 * before it may have gone out, or it was tried for too long. Staff see it.
 */
export const endOf = (delivery: MachineDelivery, centre: Centre, now: Date): Hold | undefined => {
  if (centre.sendsFrom !== undefined && delivery.cycle < centre.sendsFrom) return { to: "FAILED", failure: "restored" };
  const couldBeSentFrom = nextSendingTime(delivery.channel, centre, new Date(delivery.createdAt));
  return isGivenUp(delivery, couldBeSentFrom, now) ? { to: "FAILED", failure: "gave_up" } : undefined;
};

/** The wait for a channel's hours; undefined: it may go now. */
export const waitForHours = (delivery: MachineDelivery, centre: Centre, now: Date): Hold | undefined => {
  const open = nextSendingTime(delivery.channel, centre, now);
  if (open <= now) return undefined;
  const soonest = Math.max(open.getTime(), now.getTime() + reconcileInterval);
  const at = new Date(soonest + spreadOf(delivery) * morning).toISOString();
  return { to: "PENDING", at, failure: "waits_for_hours" };
};

/** What keeps a digest from being sent now; undefined: nothing. */
export const holdOf = async (
  breaker: Breaker,
  delivery: MachineDelivery,
  centre: Centre,
  now: Date,
): Promise<Hold | undefined> => {
  const held = endOf(delivery, centre, now) ?? waitForHours(delivery, centre, now);
  if (held || delivery.channel !== "email" || (await breaker(centre)) !== "stop") return held;
  const at = new Date(now.getTime() + breakerPause + spreadOf(delivery) * morning).toISOString();
  return { to: "PENDING", at, failure: "breaker" };
};
