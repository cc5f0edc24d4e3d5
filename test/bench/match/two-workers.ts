import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { keptItems } from "./packed-results.ts";
import type { Results } from "./shard.ts";
import type { Phase, PhaseDone, ShardTask } from "./shard-worker.ts";

/** How many people and listings, and what they are drawn from. */
export interface Size {
  readonly seniors: number;
  readonly listings: number;
  readonly seed: string;
}

interface PhaseTime {
  readonly seconds: number;
  /** Of all cores together. */
  readonly cpuSeconds: number;
  /** What the workers answered, summed up. */
  readonly figure: number;
}

/** One night on two cores, by phases. */
export interface Night {
  readonly generate: PhaseTime;
  /** The listings' index: each worker makes its own. */
  readonly index: PhaseTime;
  /** People's records into the table that is matched. */
  readonly decode: PhaseTime;
  readonly match: PhaseTime;
  /** The same from rows as the database answers them, for some. */
  readonly decodeStored: PhaseTime;
  /** Share of checked people whose list is that of the slow way. */
  readonly checkedShare: number;
  /** Most memory of the process until the lists were there. */
  readonly peakMB: number;
  readonly results: Results;
}

const workers = 2;

const sharedNumbers = (count: number): Int32Array => new Int32Array(new SharedArrayBuffer(Math.max(4, count * 4)));

/** Starts a phase in all workers at once and waits for the last. */
const runPhase = async (crew: readonly Worker[], phase: Phase): Promise<PhaseTime> => {
  const start = performance.now();
  const done = await Promise.all(
    crew.map(async (worker) => {
      const answer = once(worker, "message");
      worker.postMessage(phase);
      const [message] = (await answer) as [PhaseDone];
      return message;
    }),
  );
  const sum = (of: (one: PhaseDone) => number): number => done.reduce((all, one) => all + of(one), 0);
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    figure: sum(({ figure }) => figure),
  };
};

const runPhases = async (crew: readonly Worker[], results: Results): Promise<Night> => {
  const generate = await runPhase(crew, "generate");
  const index = await runPhase(crew, "index");
  const decode = await runPhase(crew, "decode");
  const match = await runPhase(crew, "match");
  const peakMB = process.resourceUsage().maxRSS / 1000;
  const { figure } = await runPhase(crew, "check");
  const decodeStored = await runPhase(crew, "decodeStored");
  return { generate, index, decode, match, decodeStored, checkedShare: figure / workers, peakMB, results };
};

/**
 * Matches everybody in one process on two cores: each worker makes half of the people, reads them into its table, and
 * waits until both may begin with the next phase.
 */
export const matchOnTwoCores = async ({ seniors, listings, seed }: Size): Promise<Night> => {
  const results = { items: sharedNumbers(seniors * keptItems), reasons: sharedNumbers(seniors * keptItems) };
  const share = Math.ceil(seniors / workers);
  const crew = Array.from({ length: workers }, (_, number) => {
    const [from, to] = [number * share, (number + 1) * share].map((end) => Math.min(seniors, end)) as [number, number];
    const workerData: ShardTask = { from, to, listings, seed, results };
    return new Worker(new URL("./shard-worker.ts", import.meta.url), { workerData });
  });
  const failed = Promise.race(crew.map((worker) => once(worker, "error").then(([error]) => Promise.reject(error))));
  try {
    return await Promise.race([runPhases(crew, results), failed]);
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
};
