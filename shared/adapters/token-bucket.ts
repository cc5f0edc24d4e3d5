import { setTimeout as wait } from "node:timers/promises";
import type { Pace } from "../ports/pace.ts";

interface Timing {
  /** Milliseconds on a clock that only goes on. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * Lets `perSecond` go in each second, and at most a second's worth at once after a rest. It keeps the rate of one process;
 * a queue's concurrency says how many there are.
 */
export const tokenBucket = (perSecond: number, timing: Timing = { now: () => performance.now(), wait }): Pace => {
  const interval = 1000 / perSecond;
  let freeAt = Number.NEGATIVE_INFINITY;
  return {
    next: async () => {
      const now = timing.now();
      freeAt = Math.max(freeAt + interval, now - 1000 + interval);
      if (freeAt > now) await timing.wait(freeAt - now);
    },
  };
};
