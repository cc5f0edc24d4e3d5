import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath, resourceUsage } from "node:process";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { bundledPrograms } from "./bundled-programs.ts";
import type { ColdShard, ColdTask } from "./cold-shard.ts";
import type { PeopleTask } from "./make-people.ts";
import { keptItems } from "./packed-results.ts";
import type { Results, ShardOfPeople } from "./shard.ts";
import type { Part, PartTime, Phase, PhaseDone, ShardTask } from "./shard-worker.ts";
import type { StoredRows } from "./stored-rows.ts";

/** How many people and listings, and what they are drawn from. */
export interface Size {
  readonly seniors: number;
  readonly listings: number;
  readonly seed: string;
}

/** A part of the work in both workers: until the slower one had done it, and of both cores together. */
export type Figures = Readonly<Record<Part, PartTime>>;

/** One night on two cores. */
export interface Night {
  /** Everybody by fit alone. */
  readonly plain: Figures;
  /** Everybody once more, with places shared out first. */
  readonly shared: Figures;
  /** Share of checked people whose list is that of the slow way. */
  readonly checkedShare: number;
  /** Most memory of the process. */
  readonly peakMB: number;
  readonly results: Results;
}

/** A night, and what is measured in processes of its own. */
export interface NightAndMore extends Night {
  /** One part of it in a process that has met nothing of it before. */
  readonly cold: ColdShard;
  readonly stored: StoredRows;
}

const workers = 2;
const coldPeople = 50_000;
/** People of a shard. Smaller ones meet each home more often; of larger ones a processor's caches hold less. */
const shardPeople = 250_000;

/** Little of what the matcher makes on its way lives longer than a moment: room for more would be memory for nothing. */
const youngMegabytes = 6;

const run = promisify(execFile);
const sharedNumbers = (count: number): Int32Array => new Int32Array(new SharedArrayBuffer(Math.max(4, count * 4)));

/** Splits everybody into shards, as many for each worker. */
const shardsOf = (seniors: number, directory: string): ShardOfPeople[][] => {
  const each = Math.max(1, Math.ceil(seniors / workers / shardPeople));
  const size = Math.max(1, Math.ceil(seniors / workers / each));
  return Array.from({ length: workers }, (_, worker) =>
    Array.from({ length: each }, (__, n) => {
      const number = worker * each + n;
      const [from, to] = [Math.min(seniors, number * size), Math.min(seniors, (number + 1) * size)];
      return { from, to, file: join(directory, `people-${number}.bin`) };
    }),
  );
};

/** Makes the people in processes of their own, so that their memory is not counted. */
const makePeople = async (
  shards: readonly ShardOfPeople[][],
  { listings, seed }: Size,
  listingsFile?: string,
): Promise<void> => {
  const script = new URL("./make-people.ts", import.meta.url).pathname;
  await Promise.all(
    shards.map((own) => {
      const task: PeopleTask = { shards: own, listings, seed, ...(listingsFile && { listingsFile }) };
      return run(execPath, [script, JSON.stringify(task)]);
    }),
  );
};

const noTime: PartTime = { seconds: 0, cpuSeconds: 0 };

const together = (done: readonly PhaseDone[]): Figures => {
  const of = (part: Part): PartTime => {
    const times = done.map(({ parts }) => parts[part] ?? noTime);
    return {
      seconds: Math.max(...times.map(({ seconds }) => seconds)),
      cpuSeconds: times.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    };
  };
  const parts = ["index", "read", "decode", "match", "share", "check"] as const satisfies Part[];
  return Object.fromEntries(parts.map((part) => [part, of(part)])) as Figures;
};

/** Starts a phase in some workers at once and waits for the last. */
const runPhase = (crew: readonly Worker[], phase: Phase): Promise<PhaseDone[]> =>
  Promise.all(
    crew.map(async (worker) => {
      const answer = once(worker, "message");
      worker.postMessage(phase);
      const [done] = (await answer) as [PhaseDone];
      return done;
    }),
  );

const sum = (done: readonly PhaseDone[]): number => done.reduce((all, { figure }) => all + figure, 0);

const runNight = async (crew: readonly Worker[], results: Results): Promise<Night> => {
  const index = together(await runPhase(crew, { name: "index" }));
  const plain = together(await runPhase(crew, { name: "plain" }));
  const peakMB = resourceUsage().maxRSS / 1000;
  const checked = await runPhase(crew, { name: "check" });
  const [planned] = await runPhase(crew.slice(0, 1), { name: "share" });
  const exposure = planned?.exposure ?? new Uint8Array();
  const shared = together(await runPhase(crew, { name: "shared", exposure }));
  return {
    plain: { ...plain, index: index.index },
    shared: { ...shared, share: together(planned ? [planned] : []).share },
    checkedShare: sum(checked) / workers,
    peakMB,
    results,
  };
};

/**
 * Matches everybody in one process on two cores. Each worker takes its shards one after the other: reads them, puts them
 * into its table, matches them. Both begin a phase together.
 * @param directory where the shards' records are kept until the night is over
 */
const matchShards = async (
  program: string,
  shards: readonly ShardOfPeople[][],
  { seniors, listings, seed }: Size,
): Promise<Night> => {
  const results = {
    items: sharedNumbers(seniors * keptItems),
    reasons: sharedNumbers(seniors * keptItems),
    people: sharedNumbers(seniors),
  };
  const crew = shards.map((own) => {
    const workerData: ShardTask = { shards: own, allShards: shards.flat(), listings, seed, results };
    return new Worker(program, { workerData, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
  });
  const failed = Promise.race(crew.map((worker) => once(worker, "error").then(([error]) => Promise.reject(error))));
  try {
    await Promise.race([Promise.all(crew.map((worker) => once(worker, "message"))), failed]);
    return await Promise.race([runNight(crew, results), failed]);
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
};

/** Runs a program on one part and gives what it found. */
const runApart = async (program: string, task: ColdTask, ...flags: string[]): Promise<unknown> => {
  const { stdout } = await run(execPath, [...flags, program, JSON.stringify(task)]);
  return JSON.parse(stdout);
};

/** Makes one part of a night. */
const makePart = async (directory: string, size: Size): Promise<ColdTask> => {
  const task: ColdTask = { people: join(directory, "cold.bin"), listings: join(directory, "listings.json") };
  const shard = { file: task.people, from: 0, to: Math.min(size.seniors, coldPeople) };
  await makePeople([[shard]], size, task.listings);
  return task;
};

export const matchOnTwoCores = async (size: Size): Promise<NightAndMore> => {
  const directory = await mkdtemp(join(tmpdir(), "ikigai-match-"));
  try {
    const shards = shardsOf(size.seniors, directory);
    await makePeople(shards, size);
    const { shardWorker, coldShard, storedRows } = await bundledPrograms(directory);
    const night = await matchShards(shardWorker, shards, size);
    const part = await makePart(directory, size);
    const cold = (await runApart(coldShard, part, `--max-semi-space-size=${youngMegabytes / 3}`)) as ColdShard;
    const stored = (await runApart(storedRows, part)) as StoredRows;
    return { ...night, cold, stored };
  } finally {
    await rm(directory, { recursive: true });
  }
};
