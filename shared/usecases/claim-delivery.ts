import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import { composeDigest, mayReceiveDigest } from "../domain/digest.ts";
import type { MachineChannel } from "../domain/sending-hours.ts";
import { exceeds } from "../domain/spend.ts";
import type { Clock } from "../domain/times.ts";
import type { DeliveryWork } from "../domain/work.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ClaimChecks, DeliveryRepository } from "../ports/delivery-repository.ts";
import type { Logger } from "../ports/logger.ts";
import type { Pace } from "../ports/pace.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import type { Dispatch, Dispatcher } from "./dispatcher.ts";
import { type Hold, holdOf, isForMachine, type MachineDelivery, waitForHours } from "./hold-delivery.ts";
import { moveDelivery } from "./move-delivery.ts";
import { type StillOfferedDeps, stillOffered } from "./still-offered.ts";
import type { Breaker } from "./watch-breaker.ts";

export interface ClaimDeliveryDeps extends StillOfferedDeps {
  readonly deliveries: Pick<DeliveryRepository, "find" | "claim" | "move" | "findSuppression" | "spentIn">;
  readonly seniors: Pick<SeniorRepository, "find">;
  readonly centres: Pick<CentreRepository, "get">;
  readonly dispatchers: Readonly<Record<MachineChannel, Dispatcher>>;
  readonly breaker: Breaker;
  readonly pace: Readonly<Record<MachineChannel, Pace>>;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Claimed {
  readonly delivery: Delivery;
  readonly dispatch: Dispatch;
}

interface Ready {
  readonly checks: ClaimChecks;
  readonly dispatch: Dispatch;
}

/** How often a claim that somebody else's change spoilt is begun again. */
const mostClaims = 5;

/** The queue's clock and ours need not agree to the second. */
const early = 10_000;

const cancelled = (failure: string): Hold => ({ to: "CANCELLED", failure });

/** Reads everything afresh: what was agreed to at matching may not hold any more. */
const prepare = async (deps: ClaimDeliveryDeps, delivery: MachineDelivery, centre: Centre): Promise<Hold | Ready> => {
  const { deliveries, seniors, dispatchers } = deps;
  const { channel, centreId } = delivery;
  const senior = await seniors.find(centreId, delivery.seniorId);
  const address = senior && dispatchers[channel].addressOf(senior);
  if (!address || senior.channel !== channel || !mayReceiveDigest(senior)) return cancelled("not_receiving");
  const suppression = await deliveries.findSuppression(centreId, channel, address);
  if (suppression && suppression.liftedAt === undefined) return cancelled("suppressed");
  const listings = await stillOffered(deps, delivery, senior, centre);
  if (listings.length === 0) return cancelled("nothing_open");
  const digest = composeDigest(delivery, senior, centre, listings);
  const dispatch = await dispatchers[channel].prepare({ delivery, senior, centre, digest });
  const { spend } = dispatch;
  if (spend && exceeds(spend, await deliveries.spentIn(centreId, spend.kind, spend.month)))
    return { to: "FAILED", failure: "spend_cap" };
  return { checks: { senior, listings, channel, address, ...(spend && { spend }) }, dispatch };
};

const claimOnce = async (deps: ClaimDeliveryDeps, delivery: MachineDelivery): Promise<Claimed | "held" | "changed"> => {
  const centre = await deps.centres.get(delivery.centreId);
  const hold = (await holdOf(deps.breaker, delivery, centre, deps.clock())) ?? (await prepare(deps, delivery, centre));
  if ("to" in hold) {
    await moveDelivery(deps, delivery, hold);
    return "held";
  }
  await deps.pace[delivery.channel].next();
  const now = deps.clock();
  const late = waitForHours(delivery, centre, now);
  if (late) {
    await moveDelivery(deps, delivery, late);
    return "held";
  }
  const claimed = await deps.deliveries.claim(delivery, hold.checks, now.toISOString());
  return claimed ? { delivery: claimed, dispatch: hold.dispatch } : "changed";
};

/**
 * Makes a digest one's own, to send it: everything is read afresh, and the claim holds only if nothing of it has changed.
 * @returns undefined if there is nothing to send (now, or any more)
 */
export const claimDelivery = async (deps: ClaimDeliveryDeps, key: DeliveryWork): Promise<Claimed | undefined> => {
  for (let tries = 1; tries <= mostClaims; tries += 1) {
    const delivery = await deps.deliveries.find(key);
    if (delivery?.state !== "PENDING" || !isForMachine(delivery)) return undefined;
    if (Date.parse(delivery.since) > deps.clock().getTime() + early) return undefined;
    const claimed = await claimOnce(deps, delivery);
    if (claimed !== "changed") return claimed === "held" ? undefined : claimed;
  }
  throw new Error("delivery_kept_changing");
};
