import { once } from "node:events";
import { argv, stdout } from "node:process";
import { Worker } from "node:worker_threads";
import { byFitAlone } from "../../../shared/domain/matching/exposure.ts";
import { pricesOf } from "../../../shared/domain/matching/kept-run.ts";
import { peakMegabytes } from "./peak-memory.ts";
import { writeResults } from "./results-file.ts";
import { emptyResults, type ShardOfPeople } from "./shard.ts";
import type { Part, PartTime, Phase, PhaseDone, ShardTask } from "./shard-worker.ts";

/** A night to be matched. */
export interface NightTask {
  readonly seniors: number;
  readonly listings: number;
  readonly seed: string;
  /** For each worker its own, one after the other. */
  readonly shards: readonly (readonly ShardOfPeople[])[];
  /** The workers' program. */
  readonly worker: string;
  /** Where everybody's lists are written. */
  readonly results: string;
  readonly youngMegabytes: number;
}

/** A part of the work in both workers: until the slower one had done it, and of both cores together. */
export type Figures = Readonly<Record<Part, PartTime>>;

/** One night on two cores, in one process. */
export interface Night {
  /** Everybody by fit alone. */
  readonly plain: Figures;
  /** Everybody once more, with places shared out first. */
  readonly shared: Figures;
  /** Share of checked people whose list is that of the slow way. */
  readonly checkedShare: number;
  /** Most memory of the process. */
  readonly peakMB: number;
}

const sharedNumbers = (count: number): Int32Array => new Int32Array(new SharedArrayBuffer(count * 4));

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

const runNight = async (crew: readonly Worker[]): Promise<Night> => {
  const index = together(await runPhase(crew, { name: "index" }));
  const plain = together(await runPhase(crew, { name: "plain" }));
  const peakMB = peakMegabytes();
  const checked = await runPhase(crew, { name: "check" });
  const [planned] = await runPhase(crew.slice(0, 1), { name: "share" });
  const prices = planned?.prices ?? pricesOf(byFitAlone(0));
  const shared = together(await runPhase(crew, { name: "shared", prices }));
  return {
    plain: { ...plain, index: index.index },
    shared: { ...shared, share: together(planned ? [planned] : []).share },
    checkedShare: sum(checked) / crew.length,
    peakMB,
  };
};

/**
 * Matches everybody in one process on two cores. Each worker takes its shards one after the other: reads them, puts them
 * into its table, matches them. Both begin a phase together.
 */
const matchNight = async (task: NightTask): Promise<Night> => {
  const { seniors, listings, seed, shards, worker: program, youngMegabytes } = task;
  const results = emptyResults(seniors, sharedNumbers);
  const crew = shards.map((own) => {
    const workerData: ShardTask = { shards: own, allShards: shards.flat(), listings, seed, results };
    return new Worker(program, { workerData, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
  });
  const failed = Promise.race(crew.map((worker) => once(worker, "error").then(([error]) => Promise.reject(error))));
  try {
    await Promise.race([Promise.all(crew.map((worker) => once(worker, "message"))), failed]);
    const night = await Promise.race([runNight(crew), failed]);
    writeResults(task.results, results);
    return night;
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
};

stdout.write(JSON.stringify(await matchNight(JSON.parse(argv[2] ?? "") as NightTask)));
