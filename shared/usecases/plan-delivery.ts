import { createHash } from "node:crypto";
import type { Delivery } from "../domain/delivery.ts";
import { cycleDate, mayReceiveDigest } from "../domain/digest.ts";
import type { Cycle, ListingId } from "../domain/ids.ts";
import { chooseItems } from "../domain/matching/choose.ts";
import { type MatchContext, personFacts } from "../domain/matching/facts.ts";
import type { ListingIndex } from "../domain/matching/listing-index.ts";
import type { Weights } from "../domain/matching/weights.ts";
import { historyFrom, offerHistory } from "../domain/offer-history.ts";
import { isDue } from "../domain/rhythm.ts";
import type { Senior } from "../domain/senior.ts";
import type { Clock } from "../domain/times.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";

/** What is the same for all people of a cycle. */
export interface MatchRun {
  readonly cycle: Cycle;
  readonly context: MatchContext;
  readonly weights: Weights;
  readonly index: ListingIndex;
}

export interface PlanDeliveryDeps {
  readonly deliveries: Pick<DeliveryRepository, "add" | "listBySenior">;
  readonly participations: Pick<ParticipationRepository, "listBySenior">;
  readonly clock: Clock;
}

export interface Plan {
  readonly outcome: "not_receiving" | "not_due" | "nothing_new" | "planned" | "planned_before";
  readonly delivery?: Delivery;
}

const recentDeliveries = async (deps: PlanDeliveryDeps, senior: Senior, from: string): Promise<Delivery[]> => {
  const recent: Delivery[] = [];
  for await (const delivery of deps.deliveries.listBySenior(senior.centreId, senior.seniorId)) {
    if (cycleDate(delivery.cycle) < from) break;
    recent.push(delivery);
  }
  return recent;
};

const answeredListings = async (deps: PlanDeliveryDeps, senior: Senior): Promise<ListingId[]> => {
  const answered: ListingId[] = [];
  for await (const { listingId } of deps.participations.listBySenior(senior.centreId, senior.seniorId))
    answered.push(listingId);
  return answered;
};

const keyOf = (senior: Senior, cycle: Cycle): string =>
  createHash("sha256").update(`${senior.centreId}#${senior.seniorId}|${cycle}`).digest("hex").slice(0, 32);

const newDelivery = (senior: Senior, run: MatchRun, items: Delivery["items"], at: string): Delivery => ({
  centreId: senior.centreId,
  seniorId: senior.seniorId,
  cycle: run.cycle,
  channel: senior.channel,
  state: "PENDING",
  since: at,
  attempt: 0,
  deliveryKey: keyOf(senior, run.cycle),
  items,
  weightsVersion: run.weights.version,
  createdAt: at,
});

/**
 * Decides what one person gets in a cycle and writes it down as PENDING, unless the cycle has a digest for this person
 * already: at most one a cycle, whoever else works on it. Nothing new means no delivery, so no mail.
 */
export const planDelivery =
  (deps: PlanDeliveryDeps, run: MatchRun) =>
  async (senior: Senior): Promise<Plan> => {
    const centre = run.context.centres.get(senior.centreId);
    if (centre === undefined || !mayReceiveDigest(senior)) return { outcome: "not_receiving" };
    const { coolDownDays, itemsPerDigest } = centre;
    const recent = await recentDeliveries(deps, senior, historyFrom(run.context.today, coolDownDays));
    const { ofThisCycle, lastOn, offered } = offerHistory(recent, run.cycle, coolDownDays);
    if (ofThisCycle) return { outcome: "planned_before", delivery: ofThisCycle };
    if (!isDue(senior.rhythm, run.context.today, lastOn)) return { outcome: "not_due" };

    const person = personFacts(senior, new Set([...offered, ...(await answeredListings(deps, senior))]));
    const candidates = run.index.candidatesFor(senior);
    const items = chooseItems(person, candidates, run.context, run.weights, itemsPerDigest);
    if (items.length === 0) return { outcome: "nothing_new" };

    const delivery = newDelivery(senior, run, items, deps.clock().toISOString());
    return (await deps.deliveries.add(delivery)) ? { outcome: "planned", delivery } : { outcome: "planned_before" };
  };
