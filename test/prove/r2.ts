import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { buildFunctions } from "../../infra/build-functions.ts";
import type { Delivery, DeliveryState } from "../../shared/domain/delivery.ts";
import { aCentre } from "../support/builders.ts";
import { type CrashSite, startCrashSite, type Waiting } from "../support/crash/crash-site.ts";
import {
  bundlePrograms,
  type CrashingFunction,
  crashingFunction,
  type Programs,
} from "../support/crash/crashing-function.ts";
import { type KillPlan, killPlan } from "../support/crash/kill-plan.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { type Proof, type Scale, violationsOf } from "./proof.ts";

const minute = 60_000;
/** Messages that one invocation is given. */
const batchSize = 3;
/** Share of messages that the queue loses at first: only the sweeper finds these. */
const lostMessages = 0.3;
/** Virtual time between two runs of the sweeper, and how often it runs at most. */
const tick = 20 * minute;
const mostTicks = 150;
/** More digests at a time, and how often at most, until the rarest step was killed at often enough. */
const more = 30;
const mostRounds = 20;
const lanes = 2;

/** By scale. */
interface Amounts {
  readonly digests: number;
  /** Kills wanted at each step. */
  readonly each: number;
  /** Kills that a step must have that hardly ever comes about, as a provider's wish to wait. */
  readonly rare: number;
  /** Of so many mails one comes back: below the rate at which the breaker stops, from 200 mails on. */
  readonly oneOfBounces: number;
}

const amounts: Readonly<Record<Scale, Amounts>> = {
  full: { digests: 1000, each: 25, rare: 5, oneOfBounces: 28 },
  short: { digests: 60, each: 1, rare: 1, oneOfBounces: 10 },
};

/** Steps that must have all their kills; there are some thirty. */
const fewestSteps = 8;

type Job = Waiting["job"] | "reconcile-deliveries";
const jobs: readonly Job[] = ["send-delivery", "record-delivery-event", "reconcile-deliveries"];

interface Machine {
  readonly site: CrashSite;
  readonly plans: Readonly<Record<Job, KillPlan>>;
  readonly processes: readonly Readonly<Record<Job, CrashingFunction>>[];
  /** Kills go on where each step has its number already, so that rare ones come about. */
  goOn: boolean;
}

const answerSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** Invokes a function, and ends its process where the plan wants it. @returns its answer; undefined: it was killed */
const invoke = async ({ site, plans, goOn }: Machine, own: CrashingFunction, job: Job, event: unknown) => {
  const kill = plans[job].next(goOn && job === "send-delivery");
  const invoked = await own.invoke(event, site.clock.offsetMs, kill);
  if (invoked.outcome === "answered") return invoked;
  plans[job].done(invoked.step);
  return undefined;
};

/** The next messages of one queue that are due; their visibility runs out when they were not worked on. */
const takeDue = ({ waiting, now }: CrashSite): Waiting[] => {
  const first = waiting.find(({ dueAt }) => dueAt <= now());
  const batch = waiting.filter(({ job, dueAt }) => job === first?.job && dueAt <= now()).slice(0, batchSize);
  for (const message of batch) waiting.splice(waiting.indexOf(message), 1);
  return batch;
};

const workOnBatch = async (machine: Machine, lane: number, batch: readonly Waiting[]): Promise<void> => {
  const { site, processes } = machine;
  const [first] = batch;
  const own = first && processes[lane]?.[first.job];
  if (!own) return;
  const Records = batch.map(({ body }, n) => ({ messageId: String(n), body }));
  const answered = await invoke(machine, own, first.job, { Records });
  const failures =
    answered && new Set(answerSchema.parse(answered.result).batchItemFailures.map((f) => f.itemIdentifier));
  const again = batch.filter((_, n) => !failures || failures.has(String(n)));
  site.waiting.push(...again.map((message) => ({ ...message, dueAt: site.now() + minute })));
};

/** Works until nothing waits. Time is moved on to when the next message falls due. */
const drain = async (machine: Machine): Promise<void> => {
  const { site } = machine;
  while (site.waiting.length > 0) {
    const soonest = Math.min(...site.waiting.map(({ dueAt }) => dueAt));
    site.clock.offsetMs += Math.max(0, soonest - site.now());
    const lane = async (_: unknown, n: number): Promise<void> => {
      for (let batch = takeDue(site); batch.length > 0; batch = takeDue(site)) await workOnBatch(machine, n, batch);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }
};

const inStates = async ({ stores }: CrashSite, states: readonly DeliveryState[]): Promise<Delivery[]> => {
  const found: Delivery[] = [];
  for (const state of states)
    for await (const delivery of stores.deliveries.listByState(aCentre().centreId, state)) found.push(delivery);
  return found;
};

/** The sweeper, every twenty minutes; the Scheduler calls it again when it was killed. */
const sweep = async (machine: Machine): Promise<void> => {
  const { site, processes } = machine;
  const own = processes[0]?.["reconcile-deliveries"];
  for (let ticks = 0; own && ticks < mostTicks; ticks += 1) {
    if ((await inStates(site, ["PENDING", "SENDING"])).length === 0) return;
    site.clock.offsetMs += tick;
    while (!(await invoke(machine, own, "reconcile-deliveries", {})));
    await drain(machine);
  }
};

/** Sends so many digests, of which the queue loses some. */
const send = async (machine: Machine, digests: number, random: () => number): Promise<void> => {
  const messages = await machine.site.addDigests(digests);
  machine.site.waiting.push(...messages.filter(() => random() >= lostMessages));
  await drain(machine);
  await sweep(machine);
};

const sendUntilDone = async (machine: Machine, { digests, rare }: Amounts, random: () => number): Promise<number> => {
  await send(machine, digests, random);
  const isDone = () => jobs.every((job) => machine.plans[job].hasAll(rare));
  let rounds = 0;
  for (; rounds < mostRounds && !isDone(); rounds += 1) {
    machine.goOn = true;
    await send(machine, more, random);
  }
  return digests + rounds * more;
};

const startMachine = (site: CrashSite, programs: Programs, each: number, random: () => number): Machine => {
  const plans = Object.fromEntries(jobs.map((job) => [job, killPlan(each, random)])) as Machine["plans"];
  const start = (job: Job) =>
    crashingFunction({ programs, name: `jobs/${job}`, environment: site.environment, onStep: plans[job].learn });
  const processes = Array.from(
    { length: lanes },
    () => Object.fromEntries(jobs.map((job) => [job, start(job)])) as Record<Job, CrashingFunction>,
  );
  return { site, plans, processes, goOn: false };
};

const countsOf = async ({ site, plans }: Machine, digests: number, { each, rare }: Amounts) => {
  const times = new Map<string, number>();
  for (const { tags } of site.accepted) times.set(tags.senior ?? "", (times.get(tags.senior ?? "") ?? 0) + 1);
  const steps = jobs.flatMap((job) =>
    [...plans[job].kills].map(([step, kills]) => ({ step: `${job}: ${step}`, kills })),
  );
  const tally = await site.stores.deliveries.tallyFrom(aCentre().centreId, "2026-01-01");
  const bounced = (await inStates(site, ["BOUNCED"])).length;
  return {
    steps,
    counts: {
      digests,
      "named steps": steps.length,
      kills: steps.reduce((sum, { kills }) => sum + kills, 0),
      [`steps with ${each} kills or more`]: steps.filter(({ kills }) => kills >= each).length,
      [`steps with fewer than ${rare}`]: steps.filter(({ kills }) => kills < rare).length,
      lost: digests - times.size,
      doubled: site.accepted.length - times.size,
      "not in their last state": digests - (await inStates(site, ["DELIVERED", "BOUNCED"])).length,
      "came back for good": bounced,
      "of these not on the account's list": bounced - site.suppressed.size,
      "sent, by the centre's counter": tally.sent,
      "came back, by the centre's counter": tally.bounced,
    },
  };
};

/** Deployed functions in processes of their own, ended by SIGKILL at each of their steps. */
export const r2: Proof = {
  title: "SIGKILL at every step of the functions: none lost, none doubled",
  run: async ({ seed, scale, say }) => {
    const wanted = amounts[scale];
    await buildFunctions();
    const directory = await mkdtemp(join(tmpdir(), "ikigai-crash-"));
    const site = await startCrashSite({ directory, oneOfBounces: wanted.oneOfBounces });
    const programs = await bundlePrograms();
    const random = seededRandom(seed);
    const machine = startMachine(site, programs, wanted.each, random);
    try {
      const digests = await sendUntilDone(machine, wanted, random);
      const { steps, counts } = await countsOf(machine, digests, wanted);
      for (const { step, kills } of steps) say(`${String(kills).padStart(4)} × ${step}`);
      const exactly = (value: number) => ({ min: value, max: value });
      return {
        counts,
        violations: violationsOf(counts, {
          [`steps with ${wanted.each} kills or more`]: { min: fewestSteps },
          ...{ [`steps with fewer than ${wanted.rare}`]: exactly(0), lost: exactly(0), doubled: exactly(0) },
          ...{ "not in their last state": exactly(0), "of these not on the account's list": exactly(0) },
          "sent, by the centre's counter": exactly(digests),
          "came back, by the centre's counter": exactly(Number(counts["came back for good"])),
        }),
      };
    } finally {
      for (const process of machine.processes.flatMap((own) => Object.values(own))) process.stop();
      await Promise.all([site.stop(), programs.remove()]);
      await rm(directory, { recursive: true, force: true });
    }
  },
};
