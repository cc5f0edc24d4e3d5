import { metrics } from "../contract/metrics.ts";
import { cycleSchema } from "../domain/ids.ts";
import { jstMinute } from "../domain/times.ts";
import type { MatchWork } from "../domain/work.ts";
import type { Logger } from "../ports/logger.ts";
import type { WorkQueue } from "../ports/work-queue.ts";

interface PlanDigestsDeps {
  readonly matchQueue: WorkQueue<MatchWork>;
  readonly logger: Logger;
  /** Into how many parts all seniors are split. */
  readonly segments: number;
}

/**
 * Starts a cycle: one message a part of all seniors. The cycle is named by the scheduled time, so that a schedule that
 * fires twice, or late, is the same cycle; whoever has a digest in it gets no second one.
 */
export const planDigests =
  ({ matchQueue, logger, segments }: PlanDigestsDeps) =>
  async ({ scheduledTime }: { scheduledTime: string }): Promise<{ cycle: string; segments: number }> => {
    const cycle = cycleSchema.parse(jstMinute(new Date(scheduledTime)));
    await matchQueue.send(
      Array.from({ length: segments }, (_, segment) => ({ cycle, segment, totalSegments: segments })),
    );
    logger.count(metrics.cyclePlanned, 1);
    return { cycle, segments };
  };
