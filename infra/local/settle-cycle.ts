import { setTimeout as sleep } from "node:timers/promises";
import type { Store } from "./demo/read-store.ts";
import type { LocalCloud } from "./local-cloud.ts";

/** Longer than anything may be on its way before `jobs/reconcile-deliveries` takes it for stuck. */
const grace = 2 * 3_600_000;
/** What is not settled after so many rounds is for staff. */
const mostRounds = 4;
const lookEveryMs = 1000;
/** How long nothing may move before it is not waited for any more; longer than any call of a function lasts. */
const patienceMs = 45_000;

/**
 * Waits for the queues as long as something moves. A message that failed comes back only after minutes; nobody waits
 * for it here, since planning again and the reconcile do the same work sooner.
 * @returns messages that are still in queues
 */
export async function settleQueues(cloud: LocalCloud): Promise<number> {
  for (let moved = ""; ; ) {
    const { unfinished } = await cloud.drain(patienceMs);
    const now = JSON.stringify(cloud.metrics());
    if (unfinished === 0 || now === moved) return unfinished;
    moved = now;
  }
}

/** How many digests by mail are still on their way. */
const countOnTheirWay = async (store: Store): Promise<number> =>
  (await store.deliveries()).filter(
    ({ state, channel }) => channel === "email" && (state === "PENDING" || state === "SENDING"),
  ).length;

/** Waits as long as they become fewer. */
async function waitForFewer(store: Store, from: number): Promise<number> {
  let left = from;
  for (let waited = 0; left > 0 && waited < patienceMs; waited += lookEveryMs) {
    await sleep(lookEveryMs);
    const now = await countOnTheirWay(store);
    if (now < left) waited = 0;
    left = now;
  }
  return left;
}

/**
 * Lets the reconcile settle what a killed run left half done in a cycle. A mail whose fate is unknown waits an hour for
 * the provider's word; here the hour passes at once, but only when nothing is at work: what is being sent at this moment
 * must not look as old as what was cut off.
 * @param say told how many digests are being settled
 */
export async function settleCutOff(
  cloud: LocalCloud,
  store: Store,
  scheduledTime: Date,
  say: (left: number) => void,
): Promise<void> {
  let left = await countOnTheirWay(store);
  for (let round = 1; round <= mostRounds && left > 0; round += 1) {
    await settleQueues(cloud);
    left = await countOnTheirWay(store);
    if (left === 0) return;
    say(left);
    cloud.setClock(new Date(cloud.now().getTime() + grace));
    await cloud.fireSchedule("jobs/reconcile-deliveries");
    // Spreads over minutes what it found; planned once more, a cycle sets going at once what waits.
    await cloud.fireSchedule("jobs/plan-digests", { scheduledTime: scheduledTime.toISOString() });
    left = await waitForFewer(store, left);
  }
}
