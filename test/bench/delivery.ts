import { stdout } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { LocalCloud } from "../../infra/local/local-cloud.ts";
import { metrics } from "../../shared/contract/metrics.ts";
import { askForSignIn } from "../support/app/ask-for-sign-in.ts";
import { startTestCloud } from "../support/app/start-test-cloud.ts";
import { synthesize } from "../support/synthesize.ts";
import { addressOf, loadMarket, type Market } from "./delivery/load.ts";
import { type ProcessUse, processesNow } from "./delivery/processes.ts";
import { benchDay } from "./market.ts";

const options = {
  seniors: { type: "string", default: "10000" },
  listings: { type: "string", default: "2000" },
  seed: { type: "string", default: "1" },
  json: { type: "boolean", default: false },
} as const;

/** For 10,000 people × 2,000 listings. */
const goals = { seconds: 600, transactionalSeconds: 10 };

/** Fewer in a second than the form of each would let through (`throttles.ts`). */
const askEveryMs = 1_000;
const lookEveryMs = 250;
const patienceMs = 3_600_000;
/** When mail may be sent, on the market's day. */
const startsAt = new Date(`${benchDay}T10:00:00+09:00`);

/** How far the night has come, from the functions' own counts. */
const countsOf = (cloud: LocalCloud) => {
  const { [metrics.deliveriesPlanned]: planned = 0, [metrics.deliveriesSent]: sent = 0 } = cloud.metrics();
  return { planned, sent };
};

/** Seconds until the last digest was planned, until the last was accepted, and how many. */
const watchNight = async (cloud: LocalCloud) => {
  const began = performance.now();
  let seen = { planned: 0, sent: 0, plannedAfter: 0, sentAfter: 0 };
  let isOver = false;
  const look = (): void => {
    const { planned, sent } = countsOf(cloud);
    const seconds = (performance.now() - began) / 1000;
    seen = {
      planned,
      sent,
      plannedAfter: planned > seen.planned ? seconds : seen.plannedAfter,
      sentAfter: sent > seen.sent ? seconds : seen.sentAfter,
    };
  };
  const watching = (async () => {
    while (!isOver) {
      look();
      await sleep(lookEveryMs);
    }
  })();
  await cloud.fireSchedule("jobs/plan-digests", { scheduledTime: startsAt.toISOString() });
  await cloud.drain(patienceMs);
  isOver = true;
  await watching;
  look();
  return seen;
};

/** An address of the loopback for each person, as everybody has one of their own. */
const loopbackOf = (n: number): string => `127.1.${n >>> 8}.${n & 255}`;

/** While the night goes on, people ask for their sign-in code, one after the other. */
const askMeanwhile = async (cloud: LocalCloud, seniors: number, isOver: () => boolean) => {
  const offset = cloud.now().getTime() - Date.now();
  const asked = new Map<string, Promise<number>>();
  for (let n = 0; n < seniors && !isOver(); n += 1) {
    const email = addressOf(n);
    asked.set(
      email,
      askForSignIn(cloud.origin, email, loopbackOf(n)).then((sentAt) => sentAt.getTime() + offset),
    );
    await sleep(askEveryMs);
  }
  await Promise.all(asked.values());
  await cloud.drain(patienceMs);
  const mails = await cloud.mails();
  const digests = mails.filter(({ raw }) => raw.includes("List-Unsubscribe"));
  const others = mails.filter((mail) => !digests.includes(mail));
  const accepted = new Map(
    others.flatMap(({ destinations, acceptedAt }) =>
      destinations.map((email) => [email, Date.parse(acceptedAt)] as const),
    ),
  );
  const waits: number[] = [];
  for (const [email, at] of asked) waits.push(((accepted.get(email) ?? Number.POSITIVE_INFINITY) - (await at)) / 1000);
  return { waits: waits.sort((a, b) => a - b), digests: digests.length };
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** What each kind of process took in between. */
const useBetween = (before: readonly ProcessUse[], after: readonly ProcessUse[]) => {
  const sumOf = (all: readonly ProcessUse[], name: string) =>
    all.filter((one) => one.name === name).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  const names = [...new Set(after.map(({ name }) => name))];
  const used = names.map((name) => ({
    name,
    cpuSeconds: sumOf(after, name) - sumOf(before, name),
    peakMB: Math.max(...after.filter((one) => one.name === name).map(({ peakMB }) => peakMB)),
  }));
  const all = used.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  return used
    .map((one) => ({ ...one, share: one.cpuSeconds / Math.max(all, 0.01) }))
    .filter(({ share }) => share >= 0.005)
    .sort((a, b) => b.share - a.share);
};

const measure = async (cloud: LocalCloud, market: Market) => {
  cloud.setClock(startsAt);
  await loadMarket(cloud, market);
  const before = processesNow();
  let isOver = false;
  const asking = askMeanwhile(cloud, market.seniors, () => isOver);
  const { planned, sent, plannedAfter, sentAfter } = await watchNight(cloud);
  isOver = true;
  const { waits, digests } = await asking;
  return {
    ...market,
    planned,
    accepted: digests,
    /** Accepted, and not yet written down so: what a busy machine cut off is settled by the provider's event. */
    unsettled: digests - sent,
    seconds: sentAfter,
    plannedAfter,
    perSecond: digests / sentAfter,
    transactional: waits.length,
    transactionalP50: quantile(waits, 0.5),
    transactionalP99: quantile(waits, 0.99),
    processes: useBetween(before, processesNow()),
  };
};

type Measured = Awaited<ReturnType<typeof measure>>;

const judged = (isReached: boolean): string => (isReached ? "reached" : "missed");

const linesOf = ({ seniors, listings, ...night }: Measured): string[] => [
  `${seniors} people × ${listings} listings: ${night.planned} digests planned, ${night.accepted} accepted`,
  `  until all were planned   ${night.plannedAfter.toFixed(1)} s`,
  `  until all were accepted  ${night.seconds.toFixed(1)} s, ${night.perSecond.toFixed(1)} a second; goal ${goals.seconds} s ${judged(night.seconds <= goals.seconds)}`,
  `  meanwhile ${night.transactional} sign-in mails: half within ${night.transactionalP50.toFixed(2)} s, 99 % within ${night.transactionalP99.toFixed(2)} s; goal ${goals.transactionalSeconds} s ${judged(night.transactionalP99 <= goals.transactionalSeconds)}`,
  "  where the processors' time went:",
  ...night.processes.map(
    ({ name, cpuSeconds, share, peakMB }) =>
      `    ${name.padEnd(28)}${(share * 100).toFixed(0).padStart(4)} %${cpuSeconds.toFixed(1).padStart(9)} s, largest ${peakMB.toFixed(0)} MB`,
  ),
];

/**
 * Measures a night to its end on the laptop's engines, from the schedule to the mails that the provider accepted, and mails
 * that somebody waits for beside it: `npm run bench -- delivery [--seniors N] [--listings N] [--json]`.
 */
export const run = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options });
  const market = { seniors: Number(values.seniors), listings: Number(values.listings), seed: values.seed };
  const { templateDirectory, remove } = await synthesize();
  const { cloud, close } = await startTestCloud(templateDirectory);
  try {
    const measured = await measure(cloud, market);
    stdout.write(`${values.json ? JSON.stringify(measured) : linesOf(measured).join("\n")}\n`);
  } finally {
    await close();
    await remove();
  }
};
