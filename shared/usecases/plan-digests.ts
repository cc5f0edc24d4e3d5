import { metrics } from "../contract/metrics.ts";
import { partsOf } from "../contract/night.ts";
import { matchShards } from "../contract/tables.ts";
import { cycleDate } from "../domain/digest.ts";
import { type Cycle, cycleSchema } from "../domain/ids.ts";
import { applicantsOf } from "../domain/matching/free-places.ts";
import { keptRunOf } from "../domain/matching/kept-run.ts";
import type { MatchRun } from "../domain/matching/match-run.ts";
import { exposureFor } from "../domain/matching/prices.ts";
import { jstMinute } from "../domain/times.ts";
import type { MatchWork } from "../domain/work.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { Logger } from "../ports/logger.ts";
import type { MatchRow } from "../ports/senior-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { collect } from "./collect.ts";
import { type OpenRunDeps, readRunSources, runOver } from "./open-run.ts";
import { type ReadDuePeopleDeps, readDuePeople, tableOf } from "./read-due-people.ts";

interface PlanDigestsDeps extends OpenRunDeps, ReadDuePeopleDeps {
  readonly listings: Pick<ListingRepository, "findRun" | "keepRun" | "listOpen">;
  readonly matchQueue: WorkQueue<MatchWork>;
  readonly logger: Logger;
  /** Into how many parts all seniors are split at least. */
  readonly segments: number;
}

/** Fewest people that a sample has, where there are as many; and the most shards that are read for it. */
const samplePeople = 20_000;

/** People are spread over shards by a hash, so that some shards are a fair sample of all. */
const readSample = async (
  deps: ReadDuePeopleDeps,
  run: MatchRun,
): Promise<{ due: MatchRow[]; seen: number; share: number }> => {
  const due: MatchRow[] = [];
  let seen = 0;
  let shards = 0;
  while (shards < matchShards && due.length < samplePeople) {
    const part = await readDuePeople(deps, run, shards, matchShards);
    for (const row of part.due) due.push(row);
    seen += part.seen;
    shards += 1;
  }
  return { due, seen, share: shards / matchShards };
};

/** About how many people may get digests: one shard of theirs tells of all. */
const estimatePeople = async ({ seniors }: ReadDuePeopleDeps): Promise<number> =>
  (await collect(seniors.listMatchRows(0, matchShards))).flat().length * matchShards;

/**
 * Works out once what people are held against in the cycle, and how its places bear on who is shown what, and keeps it for all
 * who match.
 * @returns about how many people may get digests
 */
const shareOutPlaces = async (deps: PlanDigestsDeps, cycle: Cycle): Promise<number> => {
  if (await deps.listings.findRun(cycle)) return estimatePeople(deps);
  const today = cycleDate(cycle);
  const sources = await readRunSources(deps, today);
  const run = runOver(sources, today);
  const { due, seen, share } = await readSample(deps, run);
  const exposure = exposureFor(tableOf(due, run), run, { share, applicants: applicantsOf(sources.recent) });
  if (!(await deps.listings.keepRun(cycle, keptRunOf(run, exposure))))
    deps.logger.error("run_not_kept", { cycle, listings: run.listings.count });
  deps.logger.info("places_shared_out", { cycle, listings: run.listings.count, sample: due.length });
  return seen / share;
};

/**
 * Starts a cycle: shares out the places, and queues one message a part of all seniors. The cycle is named by the scheduled
 * time, so that a schedule that fires twice, or late, is the same cycle; whoever has a digest in it gets no second one.
 */
export const planDigests =
  (deps: PlanDigestsDeps) =>
  async ({ scheduledTime }: { scheduledTime: string }): Promise<{ cycle: string; segments: number }> => {
    const { matchQueue, logger } = deps;
    const cycle = cycleSchema.parse(jstMinute(new Date(scheduledTime)));
    const segments = partsOf(await shareOutPlaces(deps, cycle), deps.segments);
    await matchQueue.send(
      Array.from({ length: segments }, (_, segment) => ({ cycle, segment, totalSegments: segments })),
    );
    logger.count(metrics.cyclePlanned, 1);
    return { cycle, segments };
  };
