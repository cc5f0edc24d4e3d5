import { parentPort, workerData } from "node:worker_threads";
import { byFitAlone, type Exposure, type Prices } from "../../../shared/domain/matching/exposure.ts";
import { exposureBy, pricesOf } from "../../../shared/domain/matching/kept-run.ts";
import type { MatchRecords } from "../../../shared/domain/matching/match-records.ts";
import { recordCollector } from "../../../shared/domain/matching/match-records.ts";
import { exposureFor } from "../../../shared/domain/matching/prices.ts";
import { recordReader } from "./people-files.ts";
import { checkedShare, decode, emptyResults, indexOf, matchShard, type Results, type ShardOfPeople } from "./shard.ts";

export interface ShardTask {
  readonly shards: readonly ShardOfPeople[];
  /** Those of all workers, to draw a sample from. */
  readonly allShards: readonly ShardOfPeople[];
  readonly listings: number;
  readonly seed: string;
  readonly results: Results;
}

/** Work that is measured apart. */
export type Part = "index" | "read" | "decode" | "match" | "share" | "check";

/** What a worker is told to do, once all are ready for it. */
export type Phase =
  | { readonly name: "index" | "plain" | "share" | "check" }
  | { readonly name: "shared"; readonly prices: Prices };

export interface PartTime {
  readonly seconds: number;
  /** Of this worker's own core. */
  readonly cpuSeconds: number;
}

export interface PhaseDone {
  readonly parts: Readonly<Partial<Record<Part, PartTime>>>;
  /** People worked on, or a share. */
  readonly figure: number;
  readonly prices?: Prices;
}

const checkedPeople = 40;
/** As many as `plan-digests` reads at least. */
const samplePeople = 20_000;

const cpuSeconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

/** Measures parts of the work, adding up what is done again and again. */
const stopwatch = () => {
  const parts: Partial<Record<Part, PartTime>> = {};
  const time = <Result>(part: Part, work: () => Result): Result => {
    const [wall, cpu] = [performance.now(), cpuSeconds()];
    const result = work();
    const before = parts[part] ?? { seconds: 0, cpuSeconds: 0 };
    parts[part] = {
      seconds: before.seconds + (performance.now() - wall) / 1000,
      cpuSeconds: before.cpuSeconds + cpuSeconds() - cpu,
    };
    return result;
  };
  return { parts, time };
};

const readRecords = recordReader();
const read = ({ file, from }: ShardOfPeople): MatchRecords => readRecords(file, from);

/** Some of the people of all shards, evenly spread. */
const sampleOf = (shards: readonly ShardOfPeople[]): { records: MatchRecords; share: number } => {
  const people = shards.at(-1)?.to ?? 0;
  const every = Math.max(1, Math.floor(people / samplePeople));
  const collector = recordCollector();
  for (const shard of shards) {
    const { bytes, starts, lot, count } = read(shard);
    for (let record = 0; record < count; record += every)
      collector.add(bytes.subarray(starts[record], starts[record + 1]), new Uint8Array(), 0, lot[record] ?? 0);
  }
  const records = collector.records();
  return { records, share: records.count / people };
};

const worker = ({ shards, allShards, listings, seed, results }: ShardTask) => {
  const makeRun = indexOf(listings, seed);
  let run = makeRun();

  /** One shard after the other, as at night: no more than one is in memory. */
  const matchAll = (
    time: ReturnType<typeof stopwatch>["time"],
    exposure: Exposure,
    resultsOf: (shard: ShardOfPeople) => Results,
  ): number => {
    for (const shard of shards) {
      const records = time("read", () => read(shard));
      const people = time("decode", () => decode(records, run));
      const own = resultsOf(shard);
      time("match", () => matchShard(shard, people, run, own, exposure));
    }
    return shards.reduce((sum, { from, to }) => sum + to - from, 0);
  };

  const checkLast = (): number => {
    const last = shards.at(-1);
    return last === undefined ? 1 : checkedShare(last, decode(read(last), run), run, results, checkedPeople);
  };

  return (phase: Phase): PhaseDone => {
    const { parts, time } = stopwatch();
    switch (phase.name) {
      case "index":
        run = time("index", () => makeRun());
        return { parts, figure: run.listings.count };
      case "plain":
        return { parts, figure: matchAll(time, byFitAlone(run.listings.count), () => results) };
      case "share": {
        const { records, share } = sampleOf(allShards);
        const people = time("decode", () => decode(records, run));
        const prices = time("share", () => pricesOf(exposureFor(people, run, { share })));
        return { parts, figure: people.count, prices };
      }
      case "shared":
        return {
          parts,
          figure: matchAll(time, exposureBy(phase.prices, run.today), ({ to }) => emptyResults(to)),
        };
      case "check":
        return { parts, figure: checkLast() };
    }
  };
};

const work = worker(workerData as ShardTask);
parentPort?.on("message", (phase: Phase) => parentPort?.postMessage(work(phase)));
parentPort?.postMessage("ready");
