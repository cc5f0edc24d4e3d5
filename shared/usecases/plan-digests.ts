import { metrics } from "../contract/metrics.ts";
import { matchShards } from "../contract/tables.ts";
import { type Cycle, cycleSchema } from "../domain/ids.ts";
import { encodeExposure } from "../domain/matching/exposure-bytes.ts";
import type { MatchRun } from "../domain/matching/match-run.ts";
import { exposureFor } from "../domain/matching/prices.ts";
import { jstMinute } from "../domain/times.ts";
import type { MatchWork } from "../domain/work.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { Logger } from "../ports/logger.ts";
import type { MatchRow } from "../ports/senior-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { type CountApplicantsDeps, countApplicants } from "./count-applicants.ts";
import { type PrepareCycleDeps, prepareCycle } from "./prepare-cycle.ts";
import { type ReadDuePeopleDeps, readDuePeople, tableOf } from "./read-due-people.ts";

interface PlanDigestsDeps extends PrepareCycleDeps, ReadDuePeopleDeps, CountApplicantsDeps {
  readonly listings: Pick<ListingRepository, "findExposure" | "keepExposure" | "listOpen">;
  readonly matchQueue: WorkQueue<MatchWork>;
  readonly logger: Logger;
  /** Into how many parts all seniors are split. */
  readonly segments: number;
}

/** Fewest people that a sample has, where there are as many; and the most shards that are read for it. */
const samplePeople = 20_000;

/** People are spread over shards by a hash, so that some shards are a fair sample of all. */
const readSample = async (deps: ReadDuePeopleDeps, run: MatchRun): Promise<{ due: MatchRow[]; share: number }> => {
  const due: MatchRow[] = [];
  let shards = 0;
  while (shards < matchShards && due.length < samplePeople) {
    const part = await readDuePeople(deps, run, shards, matchShards);
    for (const row of part.due) due.push(row);
    shards += 1;
  }
  return { due, share: shards / matchShards };
};

/** Works out once how the places of the cycle bear on who is shown what, and keeps it for all who match. */
const shareOutPlaces = async (deps: PlanDigestsDeps, cycle: Cycle): Promise<void> => {
  if (await deps.listings.findExposure(cycle)) return;
  const run = await prepareCycle(deps, cycle);
  const { due, share } = await readSample(deps, run);
  const applicants = await countApplicants(deps, run.centres);
  const exposure = exposureFor(tableOf(due, run), run, { share, applicants });
  await deps.listings.keepExposure(cycle, encodeExposure(exposure, run.listings));
  deps.logger.info("places_shared_out", { cycle, listings: run.listings.count, sample: due.length });
};

/**
 * Starts a cycle: shares out the places, and queues one message a part of all seniors. The cycle is named by the scheduled
 * time, so that a schedule that fires twice, or late, is the same cycle; whoever has a digest in it gets no second one.
 */
export const planDigests =
  (deps: PlanDigestsDeps) =>
  async ({ scheduledTime }: { scheduledTime: string }): Promise<{ cycle: string; segments: number }> => {
    const { matchQueue, logger, segments } = deps;
    const cycle = cycleSchema.parse(jstMinute(new Date(scheduledTime)));
    await shareOutPlaces(deps, cycle);
    await matchQueue.send(
      Array.from({ length: segments }, (_, segment) => ({ cycle, segment, totalSegments: segments })),
    );
    logger.count(metrics.cyclePlanned, 1);
    return { cycle, segments };
  };
