import { metrics } from "../contract/metrics.ts";
import type { Delivery } from "../domain/delivery.ts";
import { cycleDate } from "../domain/digest.ts";
import type { Cycle } from "../domain/ids.ts";
import { type ListingFacts, listingFacts } from "../domain/matching/facts.ts";
import { indexListings } from "../domain/matching/listing-index.ts";
import { weightsOn } from "../domain/matching/weights.ts";
import type { DeliveryWork, MatchWork } from "../domain/work.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { Logger } from "../ports/logger.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { islandMunicipalities } from "../reference/island-municipalities.ts";
import { inParallel } from "./in-parallel.ts";
import { type MatchRun, type Plan, type PlanDeliveryDeps, planDelivery } from "./plan-delivery.ts";

interface MatchSeniorsDeps extends PlanDeliveryDeps {
  readonly seniors: Pick<SeniorRepository, "scanSegment">;
  readonly listings: Pick<ListingRepository, "listOpen">;
  readonly centres: Pick<CentreRepository, "list">;
  readonly deliveryQueue: WorkQueue<DeliveryWork>;
  readonly logger: Logger;
}

/** How many people are worked on at once: what waits for the database, not for the processor. */
const atOnce = 16;

export type MatchCounts = Record<Plan["outcome"] | "seniors", number>;

const prepareRun = async ({ listings, centres }: MatchSeniorsDeps, cycle: Cycle): Promise<MatchRun> => {
  const today = cycleDate(cycle);
  const open: ListingFacts[] = [];
  for await (const listing of listings.listOpen(today)) open.push(listingFacts(listing));
  return {
    cycle,
    context: {
      today,
      centres: new Map((await centres.list()).map((centre) => [centre.centreId, centre])),
      isIsland: (code) => islandMunicipalities.has(code),
    },
    weights: weightsOn(today),
    index: indexListings(open),
  };
};

/** Letters and phone slips wait for the desk; what is on its way already needs no second message. */
const isToBeSent = (delivery: Delivery | undefined): delivery is Delivery =>
  delivery?.state === "PENDING" && delivery.channel === "email";

/**
 * Holds one part of all seniors against the open listings of a cycle. Doing it again, or twice at once, gives nobody a
 * second digest; digests of the first time that still wait are handed on once more.
 */
export const matchSeniors =
  (deps: MatchSeniorsDeps) =>
  async ({ cycle, segment, totalSegments }: MatchWork): Promise<MatchCounts> => {
    const plan = planDelivery(deps, await prepareRun(deps, cycle));
    const counts: MatchCounts = {
      seniors: 0,
      not_receiving: 0,
      not_due: 0,
      nothing_new: 0,
      planned: 0,
      planned_before: 0,
    };
    const toSend: DeliveryWork[] = [];
    try {
      await inParallel(deps.seniors.scanSegment(segment, totalSegments), atOnce, async (senior) => {
        counts.seniors += 1;
        const { outcome, delivery } = await plan(senior);
        counts[outcome] += 1;
        if (isToBeSent(delivery)) toSend.push({ centreId: senior.centreId, seniorId: senior.seniorId, cycle });
      });
    } finally {
      await deps.deliveryQueue.send(toSend);
      deps.logger.count(metrics.seniorsLookedAt, counts.seniors);
      deps.logger.count(metrics.deliveriesPlanned, counts.planned);
      deps.logger.info("match_seniors_counted", { cycle, segment, ...counts });
    }
    return counts;
  };
