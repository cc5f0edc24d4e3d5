import type { LocalCloud } from "../local-cloud.ts";
import type { Store, StoredRow } from "./read-store.ts";
import { demoTexts } from "./texts.ts";

const hour = 3_600_000;
/** Longer than anything may be on its way before `jobs/reconcile-deliveries` takes it for stuck. */
const grace = 2 * hour;
/** A mail of unknown fate is tried twice, so what is not settled after so many rounds is for staff. */
const mostRounds = 4;
/** How long nothing may move before it is not waited for any more. */
const patienceMs = 45_000;

const japan = (time: Date): Date => new Date(time.getTime() + 9 * hour);

/** Scheduled time of the cycle of a day in Japan: two in the morning. */
export const cycleTimeOf = (now: Date): Date => new Date(`${japan(now).toISOString().slice(0, 10)}T02:00:00+09:00`);

/** When the digests of that day go out: after nine, and with hours left in which mail may be sent. */
const sendingTimeOf = (now: Date): Date => new Date(cycleTimeOf(now).getTime() + 7 * hour);

/** Name of a cycle, as deliveries and mails bear it. */
export const cycleOf = (scheduledTime: Date): string => japan(scheduledTime).toISOString().slice(0, 16);

/** Digests by mail that are still on their way. */
const onTheirWay = (deliveries: readonly StoredRow[]): StoredRow[] =>
  deliveries.filter(({ state, channel }) => channel === "email" && (state === "PENDING" || state === "SENDING"));

export interface CycleRun {
  readonly seconds: { readonly match: number; readonly deliver: number };
  /** Messages that are still in queues at the end. */
  readonly unfinished: number;
}

const keyOf = ({ seniorKey, cycle }: StoredRow): string => `${seniorKey}|${cycle}`;

/** When the last new digest was planned, in milliseconds after the functions' clock was set to `start`. */
const plannedAfter = (deliveries: readonly StoredRow[], before: ReadonlySet<string>, start: number): number =>
  deliveries
    .filter((delivery) => !before.has(keyOf(delivery)))
    .reduce((latest, { createdAt }) => Math.max(latest, Date.parse(String(createdAt)) - start), 0);

/**
 * Waits for the queues as long as something moves. A message that failed comes back only after minutes; nobody waits
 * for it here, since planning again and the reconcile do the same work sooner.
 */
const settle = async (cloud: LocalCloud): Promise<number> => {
  for (let moved = ""; ; ) {
    const { unfinished } = await cloud.drain(patienceMs);
    const now = JSON.stringify(cloud.metrics());
    if (unfinished === 0 || now === moved) return unfinished;
    moved = now;
  }
};

/** Plans and sends; planned twice, a cycle stays the same. */
const planAndSend = async (cloud: LocalCloud, scheduledTime: Date): Promise<number> => {
  let unfinished = 0;
  for (let round = 1; round <= mostRounds; round += 1) {
    await cloud.fireSchedule("jobs/plan-digests", { scheduledTime: scheduledTime.toISOString() });
    unfinished = await settle(cloud);
    if (unfinished === 0) break;
  }
  return unfinished;
};

/**
 * Runs one matching cycle to its end: fires the schedule, waits for the queues, and lets the reconcile settle what a
 * crash of an earlier run left half done.
 */
export const runCycle = async (
  cloud: LocalCloud,
  store: Store,
  now: Date,
  say: (text: string) => void,
): Promise<CycleRun> => {
  const before = new Set((await store.deliveries()).map(keyOf));
  const started = performance.now();
  const day = sendingTimeOf(now);
  cloud.setClock(day);
  let unfinished = await planAndSend(cloud, cycleTimeOf(now));
  let deliveries = await store.deliveries();
  const match = Math.min(plannedAfter(deliveries, before, day.getTime()), performance.now() - started);
  for (let round = 1; round <= mostRounds && onTheirWay(deliveries).length > 0; round += 1) {
    say(demoTexts.reconciling(onTheirWay(deliveries).length));
    cloud.setClock(new Date(day.getTime() + round * grace));
    await cloud.fireSchedule("jobs/reconcile-deliveries");
    unfinished = await settle(cloud);
    deliveries = await store.deliveries();
  }
  const total = performance.now() - started;
  return { seconds: { match: match / 1000, deliver: Math.max(0, total - match) / 1000 }, unfinished };
};
