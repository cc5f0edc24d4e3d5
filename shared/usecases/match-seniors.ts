import { metrics } from "../contract/metrics.ts";
import type { Delivery, DigestItem } from "../domain/delivery.ts";
import { cycleDate } from "../domain/digest.ts";
import type { ListingId } from "../domain/ids.ts";
import { chooseItems } from "../domain/matching/choose.ts";
import { byFitAlone } from "../domain/matching/exposure.ts";
import { takeUp } from "../domain/matching/kept-run.ts";
import type { DeliveryWork, MatchWork } from "../domain/work.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { Logger } from "../ports/logger.ts";
import type { MatchRow, SeniorRepository } from "../ports/senior-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { collect } from "./collect.ts";
import { isForMachine } from "./hold-delivery.ts";
import { inParallel } from "./in-parallel.ts";
import { type OpenRunDeps, openRun } from "./open-run.ts";
import { type CycleRun, type Plan, type PlanDeliveryDeps, planDelivery } from "./plan-delivery.ts";
import { readDuePeople, tableOf } from "./read-due-people.ts";

interface MatchSeniorsDeps extends PlanDeliveryDeps, OpenRunDeps {
  readonly listings: Pick<ListingRepository, "findMany" | "findRun" | "listOpen" | "listOpenIds">;
  readonly participations: PlanDeliveryDeps["participations"] & OpenRunDeps["participations"];
  readonly seniors: Pick<
    SeniorRepository,
    "find" | "listMatchRows" | "noteMatchHistory" | "noteUnmatched" | "renewMatchRecord"
  >;
  readonly deliveryQueue: WorkQueue<DeliveryWork>;
  readonly logger: Logger;
}

/** How many people are worked on at once: what waits for the database, not for the processor. */
const atOnce = 16;

export type MatchCounts = Record<Plan["outcome"] | "seniors", number>;

/** Letters and phone slips wait for the desk; what is on its way already needs no second message. */
const isToBeSent = (delivery: Delivery | undefined): delivery is Delivery =>
  delivery?.state === "PENDING" && isForMachine(delivery);

type Chosen = readonly [MatchRow, readonly DigestItem[]];

/** Holds the people who are due against the open listings, all at once. */
const chooseForAll = (due: readonly MatchRow[], { match, exposure }: CycleRun): Chosen[] => {
  const people = tableOf(due, match);
  const chosen: Chosen[] = [];
  chooseItems(people, match, exposure, (p, _, items) => {
    const row = due[people.record[p] ?? 0];
    if (row) chosen.push([row, items]);
  });
  return chosen;
};

/** The cycle as it was planned, without what has closed since; where no run of it is kept, as it is now and by fit alone. */
const cycleRun = async (deps: MatchSeniorsDeps, cycle: MatchWork["cycle"]): Promise<CycleRun> => {
  const today = cycleDate(cycle);
  const kept = await deps.listings.findRun(cycle);
  const open = new Set(await collect(deps.listings.listOpenIds(today)));
  const isOpen = (listingId: ListingId): boolean => open.has(listingId);
  if (kept) return { cycle, isOpen, ...takeUp(kept, isOpen) };
  const match = await openRun(deps, today);
  return { cycle, isOpen, match, exposure: byFitAlone(match.listings.count) };
};

/**
 * Holds one part of all seniors against the open listings of a cycle. Doing it again, or twice at once, gives nobody a
 * second digest; digests of the first time that still wait are handed on once more.
 */
export const matchSeniors =
  (deps: MatchSeniorsDeps) =>
  async ({ cycle, segment, totalSegments }: MatchWork): Promise<MatchCounts> => {
    const run = await cycleRun(deps, cycle);
    const { due, served, seen } = await readDuePeople(deps, run.match, segment, totalSegments);
    const chosen = chooseForAll(due, run);
    const counts = { seniors: seen, not_receiving: 0, not_due: 0, nothing_new: 0, planned: 0, planned_before: 0 };
    counts.not_due = seen - due.length - served.length;
    const toSend: DeliveryWork[] = [];
    const plan = planDelivery(deps, run);
    try {
      const again: Chosen[] = served.map((row) => [row, []]);
      await inParallel([...again, ...chosen], atOnce, async ([row, items]) => {
        const { outcome, delivery } = await plan(row, items);
        counts[outcome] += 1;
        if (isToBeSent(delivery)) toSend.push({ centreId: row.centreId, seniorId: row.seniorId, cycle });
      });
    } finally {
      await deps.deliveryQueue.send(toSend);
      deps.logger.count(metrics.seniorsLookedAt, counts.seniors);
      deps.logger.count(metrics.deliveriesPlanned, counts.planned);
      deps.logger.info("match_seniors_counted", { cycle, segment, ...counts });
    }
    return counts;
  };
