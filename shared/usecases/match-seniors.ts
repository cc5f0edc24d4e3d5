import { metrics } from "../contract/metrics.ts";
import type { Delivery, DigestItem } from "../domain/delivery.ts";
import { cycleDate } from "../domain/digest.ts";
import { chooseItems } from "../domain/matching/choose.ts";
import { hadDigestOn, isDueByRecord } from "../domain/matching/match-history.ts";
import { recordCollector } from "../domain/matching/match-records.ts";
import { peopleTable } from "../domain/matching/people-table.ts";
import { tokenOf } from "../domain/matching/tokens.ts";
import type { DeliveryWork, MatchWork } from "../domain/work.ts";
import type { Logger } from "../ports/logger.ts";
import type { MatchRow, SeniorRepository } from "../ports/senior-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { currentRecord } from "./current-record.ts";
import { isForMachine } from "./hold-delivery.ts";
import { inParallel } from "./in-parallel.ts";
import { type CycleRun, type Plan, type PlanDeliveryDeps, planDelivery } from "./plan-delivery.ts";
import { type PrepareCycleDeps, prepareCycle } from "./prepare-cycle.ts";

interface MatchSeniorsDeps extends PlanDeliveryDeps, PrepareCycleDeps {
  readonly listings: PlanDeliveryDeps["listings"] & PrepareCycleDeps["listings"];
  readonly seniors: Pick<SeniorRepository, "find" | "listMatchRows" | "noteMatchHistory" | "renewMatchRecord">;
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
const chooseForAll = (rows: readonly MatchRow[], { match, exposure }: CycleRun): Chosen[] => {
  const places = new Map(match.centres.map(({ centre }, place) => [centre.centreId, place]));
  const served = rows.filter(({ centreId }) => places.has(centreId));
  const collector = recordCollector();
  for (const { centreId, seniorId, record, history } of served)
    collector.add(record, history, places.get(centreId) ?? 0, tokenOf("person", `${centreId}#${seniorId}`) >>> 0);
  const people = peopleTable(collector.records(), match);
  const chosen: Chosen[] = [];
  chooseItems(people, match, exposure, (p, _, items) => {
    const row = served[people.record[p] ?? 0];
    if (row && items.length > 0) chosen.push([row, items]);
  });
  return chosen;
};

/**
 * Holds one part of all seniors against the open listings of a cycle. Doing it again, or twice at once, gives nobody a
 * second digest; digests of the first time that still wait are handed on once more.
 */
export const matchSeniors =
  (deps: MatchSeniorsDeps) =>
  async ({ cycle, segment, totalSegments }: MatchWork): Promise<MatchCounts> => {
    const run = await prepareCycle(deps, cycle);
    const today = cycleDate(cycle);
    const counts = { seniors: 0, not_receiving: 0, not_due: 0, nothing_new: 0, planned: 0, planned_before: 0 };
    const due: MatchRow[] = [];
    const again: Chosen[] = [];
    for await (const row of deps.seniors.listMatchRows(segment, totalSegments)) {
      counts.seniors += 1;
      const current = await currentRecord(deps, row);
      if (current && hadDigestOn(current.history, today)) again.push([current, []]);
      else if (current && isDueByRecord(current.record, current.history, today)) due.push(current);
      else counts.not_due += 1;
    }
    const chosen = chooseForAll(due, run);
    counts.nothing_new = due.length - chosen.length;
    const toSend: DeliveryWork[] = [];
    const plan = planDelivery(deps, run);
    try {
      await inParallel([...again, ...chosen], atOnce, async ([{ centreId, seniorId }, items]) => {
        const { outcome, delivery } = await plan({ centreId, seniorId }, items);
        counts[outcome] += 1;
        if (isToBeSent(delivery)) toSend.push({ centreId, seniorId, cycle });
      });
    } finally {
      await deps.deliveryQueue.send(toSend);
      deps.logger.count(metrics.seniorsLookedAt, counts.seniors);
      deps.logger.count(metrics.deliveriesPlanned, counts.planned);
      deps.logger.info("match_seniors_counted", { cycle, segment, ...counts });
    }
    return counts;
  };
