import type { LocalCloud } from "../local-cloud.ts";
import { settleCutOff, settleQueues } from "../settle-cycle.ts";
import type { Store, StoredRow } from "./read-store.ts";
import { demoTexts } from "./texts.ts";

const hour = 3_600_000;
/** So often a cycle is planned again while messages wait for a retry. */
const mostRounds = 4;

const japan = (time: Date): Date => new Date(time.getTime() + 9 * hour);

/** Scheduled time of the cycle of a day in Japan: two in the morning. */
export const cycleTimeOf = (now: Date): Date => new Date(`${japan(now).toISOString().slice(0, 10)}T02:00:00+09:00`);

/** When the digests of that day go out: after nine, and with hours left in which mail may be sent. */
const sendingTimeOf = (now: Date): Date => new Date(cycleTimeOf(now).getTime() + 7 * hour);

/** Name of a cycle, as deliveries and mails bear it. */
export const cycleOf = (scheduledTime: Date): string => japan(scheduledTime).toISOString().slice(0, 16);

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

/** Plans and sends; planned twice, a cycle stays the same. */
const planAndSend = async (cloud: LocalCloud, scheduledTime: Date): Promise<void> => {
  for (let round = 1; round <= mostRounds; round += 1) {
    await cloud.fireSchedule("jobs/plan-digests", { scheduledTime: scheduledTime.toISOString() });
    if ((await settleQueues(cloud)) === 0) return;
  }
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
  const scheduledTime = cycleTimeOf(now);
  await planAndSend(cloud, scheduledTime);
  const match = Math.min(plannedAfter(await store.deliveries(), before, day.getTime()), performance.now() - started);
  await settleCutOff(cloud, store, scheduledTime, (left) => say(demoTexts.reconciling(left)));
  const { unfinished } = await cloud.drain(0);
  const total = performance.now() - started;
  return { seconds: { match: match / 1000, deliver: Math.max(0, total - match) / 1000 }, unfinished };
};
