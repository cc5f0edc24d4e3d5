import { parentPort, workerData } from "node:worker_threads";
import type { MatchRun } from "../../../shared/domain/matching/match-run.ts";
import type { PeopleTable } from "../../../shared/domain/matching/people-columns.ts";
import { checkedShare, decode, indexOf, matchShard, type Results, recordsOf, type Shard } from "./shard.ts";
import { readPages, storedPages } from "./stored-pages.ts";

export interface ShardTask extends Shard {
  readonly results: Results;
}

/** What a worker does when it is told to, with a figure that it answers: people or listings worked on, or a share. */
export type Phase = "generate" | "index" | "decode" | "match" | "check" | "decodeStored";

export interface PhaseDone {
  /** Of this worker's own core. */
  readonly cpuSeconds: number;
  readonly figure: number;
}

const storedSample = 20_000;
const storedPasses = 5;
const checkedPeople = 40;

/** Runs the phases of one shard. Each leaves what the next needs, and drops what is not needed any more. */
const phasesOf = ({ results, ...shard }: ShardTask): Readonly<Record<Phase, () => number>> => {
  let makeIndex: (() => MatchRun) | undefined;
  let records: ReturnType<typeof recordsOf> | undefined;
  let pages: string[] = [];
  let run: MatchRun | undefined;
  let people: PeopleTable | undefined;
  const made = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error("a phase was left out");
    return value;
  };

  return {
    generate: () => {
      makeIndex = indexOf(shard);
      records = recordsOf(shard);
      pages = storedPages(records, Math.min(storedSample, records.count));
      return records.count;
    },
    index: () => {
      run = made(makeIndex)();
      return run.listings.count;
    },
    decode: () => {
      people = decode(made(records), made(run));
      records = undefined;
      return people.count;
    },
    match: () => {
      matchShard(shard, made(people), made(run), results);
      return made(people).count;
    },
    check: () => checkedShare(shard, made(people), made(run), results, checkedPeople),
    decodeStored: () => {
      const counts = Array.from({ length: storedPasses }, () => decode(readPages(pages), made(run)).count);
      return counts.reduce((sum, one) => sum + one, 0);
    },
  };
};

const phases = phasesOf(workerData as ShardTask);
parentPort?.on("message", (phase: Phase) => {
  const before = process.threadCpuUsage();
  const figure = phases[phase]();
  const { user, system } = process.threadCpuUsage(before);
  parentPort?.postMessage({ cpuSeconds: (user + system) / 1e6, figure } satisfies PhaseDone);
});
