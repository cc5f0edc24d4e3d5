import { setTimeout as sleep } from "node:timers/promises";
import type { DrainResult } from "./local-cloud.ts";
import { queueDepth } from "./queues/queue-depths.ts";
import type { Engines } from "./start-engines.ts";
import type { LocalFunctions } from "./start-functions.ts";

const pollMs = 100;

/** Empty twice in a row: what has just ended may have sent a message. */
const quietPolls = 2;

/** Messages that wait or are worked on, in the queues that have a function. */
async function countMessages({ cloud, sqs }: Engines): Promise<number> {
  const depths = await Promise.all(cloud.eventSources.map(({ queue }) => queueDepth(sqs, queue.url)));
  return depths.reduce((sum, depth) => sum + depth, 0);
}

/** Waits until the queues that are worked on are empty and no function runs, or the time is over. */
export async function drain(engines: Engines, functions: LocalFunctions, timeoutMs: number): Promise<DrainResult> {
  const deadline = performance.now() + timeoutMs;
  let quiet = 0;
  while (quiet < quietPolls && performance.now() < deadline) {
    // Whoever still runs says enough: counting a long queue ten times a second would take its workers' time.
    const isQuiet = functions.inFlight === 0 && (await countMessages(engines)) === 0;
    quiet = isQuiet ? quiet + 1 : 0;
    await sleep(pollMs);
  }
  return { unfinished: quiet < quietPolls ? functions.inFlight + (await countMessages(engines)) : 0 };
}
