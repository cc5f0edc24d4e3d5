import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { metrics } from "../../shared/contract/metrics.ts";
import { nextDaytime } from "./daytime.ts";
import { openStore, type Store } from "./demo/read-store.ts";
import type { LocalCloud } from "./local-cloud.ts";
import { settleCutOff } from "./settle-cycle.ts";
import type { Terminal } from "./terminal.ts";
import { texts } from "./texts.ts";

/** Payloads of the operators' jobs: the samples come in by the same doors as real data. */
export interface Samples {
  /** For `jobs/set-up-centre`. */
  readonly centres: readonly unknown[];
  /** For `jobs/import-listings`, one a file. */
  readonly listingFiles: readonly unknown[];
  /** For `jobs/import-seniors`, at most 500 members each. */
  readonly memberLists: readonly unknown[];
}

const summarySchema = z.object({
  listings: z.object({ published: z.number(), needsPerson: z.number(), rejected: z.number() }),
  seniorsLookedAt: z.number(),
  mails: z.number(),
  byHand: z.number(),
  /** Messages that waited for a retry when the summary was made. */
  unfinished: z.number(),
});

/** What the first cycle did. */
export type Summary = z.output<typeof summarySchema>;

const stateSchema = z.object({ scheduledTime: z.string(), summary: summarySchema.optional() });

const importReportSchema = z.object({
  counts: z.object({
    total: z.number(),
    imported: z.number(),
    updated: z.number(),
    unchanged: z.number(),
    needsPerson: z.number(),
    rejected: z.number(),
  }),
});

const membersReportSchema = z.object({ members: z.array(z.object({ outcome: z.string() })) });

const planner = "jobs/plan-digests";
const drainPatienceMs = 120_000;
const minute = 60_000;

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);

async function invokeAll<T>(
  cloud: LocalCloud,
  name: string,
  payloads: readonly unknown[],
  answer: z.ZodType<T>,
): Promise<T[]> {
  const answers: T[] = [];
  for (const payload of payloads) answers.push(answer.parse(await cloud.invoke(name, payload)));
  return answers;
}

async function bringIn(cloud: LocalCloud, samples: Samples, terminal: Terminal) {
  const words = texts.run;
  const centres = () => invokeAll(cloud, "jobs/set-up-centre", samples.centres, z.unknown());
  await terminal.step(words.centres, centres, (done) => words.centresDone(done.length));
  const listings = () => invokeAll(cloud, "jobs/import-listings", samples.listingFiles, importReportSchema);
  const reports = await terminal.step(words.listings, listings, (done) =>
    words.listingsDone(sum(done, ({ counts }) => counts.total)),
  );
  const seniors = () => invokeAll(cloud, "jobs/import-seniors", samples.memberLists, membersReportSchema);
  await terminal.step(words.seniors, seniors, (done) => words.seniorsDone(sum(done, ({ members }) => members.length)));
  return {
    published: sum(reports, ({ counts }) => counts.imported + counts.updated + counts.unchanged),
    needsPerson: sum(reports, ({ counts }) => counts.needsPerson),
    rejected: sum(reports, ({ counts }) => counts.rejected),
  };
}

const digestMails = async (cloud: LocalCloud): Promise<number> =>
  (await cloud.mails()).filter(({ tags }) => "delivery" in tags).length;

/** Nobody gets mail at night. Who tries the service at night is to see mail all the same: as if it were the next morning. */
async function inDaytime<T>(cloud: LocalCloud, work: () => Promise<T>): Promise<T> {
  const now = cloud.now();
  const offset = now.getTime() - Date.now();
  cloud.setClock(nextDaytime(now));
  try {
    return await work();
  } finally {
    cloud.setClock(new Date(Date.now() + offset));
  }
}

const byHand = async (store: Store): Promise<number> =>
  (await store.deliveries()).filter(({ channel }) => channel === "post" || channel === "phone").length;

async function runCycle(cloud: LocalCloud, scheduledTime: string) {
  const lookedAt = () => cloud.metrics()[metrics.seniorsLookedAt] ?? 0;
  const before = lookedAt();
  const store = openStore(cloud);
  try {
    await inDaytime(cloud, async () => {
      await cloud.fireSchedule(planner, { scheduledTime });
      await cloud.drain(drainPatienceMs);
      await settleCutOff(cloud, store, new Date(scheduledTime), () => undefined);
    });
    const { unfinished } = await cloud.drain(0);
    const [mails, letters] = [await digestMails(cloud), await byHand(store)];
    return { seniorsLookedAt: lookedAt() - before, mails, byHand: letters, unfinished };
  } finally {
    store.close();
  }
}

const readState = (file: string) =>
  existsSync(file) ? stateSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;

/**
 * Fills a new state with the samples and runs one cycle. A state that is filled already is left alone; one whose
 * filling was cut off is filled to the end, in the same cycle, so that nobody gets two digests.
 * @returns what the first cycle did, and whether it was now
 */
export async function seed(
  cloud: LocalCloud,
  samples: Samples,
  stateFile: string,
  terminal: Terminal,
): Promise<{ readonly summary: Summary; readonly isNew: boolean }> {
  const state = readState(stateFile);
  if (state?.summary) return { summary: state.summary, isNew: false };
  const scheduledTime = state?.scheduledTime ?? new Date(Math.floor(Date.now() / minute) * minute).toISOString();
  writeFileSync(stateFile, JSON.stringify({ scheduledTime }));
  const listings = await bringIn(cloud, samples, terminal);
  const cycle = () => runCycle(cloud, scheduledTime);
  const words = texts.run;
  const result = await terminal.step(words.cycle, cycle, ({ mails }) => words.cycleDone(mails));
  const summary: Summary = { listings, ...result };
  writeFileSync(stateFile, JSON.stringify({ scheduledTime, summary }));
  return { summary, isNew: true };
}
