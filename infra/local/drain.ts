import { setTimeout as sleep } from "node:timers/promises";
import type { DrainResult } from "./local-cloud.ts";
import { queueDepth } from "./queues/queue-depths.ts";
import type { Engines } from "./start-engines.ts";
import type { LocalFunctions } from "./start-functions.ts";

const pollMs = 100;

/** Empty twice in a row: what has just ended may have sent a message. */
const quietPolls = 2;

/** Waits until the queues that are worked on are empty and no function runs, or the time is over. */
export async function drain(engines: Engines, functions: LocalFunctions, timeoutMs: number): Promise<DrainResult> {
  const queues = engines.cloud.eventSources.map(({ queue }) => queue);
  const deadline = performance.now() + timeoutMs;
  let unfinished = 0;
  let quiet = 0;
  while (quiet < quietPolls && performance.now() < deadline) {
    const depths = await Promise.all(queues.map(({ url }) => queueDepth(engines.sqs, url)));
    unfinished = depths.reduce((sum, depth) => sum + depth, functions.inFlight);
    quiet = unfinished === 0 ? quiet + 1 : 0;
    await sleep(pollMs);
  }
  return { unfinished };
}
