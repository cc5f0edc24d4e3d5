import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { bundledPrograms } from "./bundled-programs.ts";
import type { ColdShard, ColdTask } from "./cold-shard.ts";
import type { PeopleTask } from "./make-people.ts";
import type { Night, NightTask } from "./one-night.ts";
import { type Lists, readResults } from "./results-file.ts";
import type { ShardOfPeople } from "./shard.ts";
import type { StoredRows } from "./stored-rows.ts";

/** How many people and listings, and what they are drawn from. */
export interface Size {
  readonly seniors: number;
  readonly listings: number;
  readonly seed: string;
}

/** A night and its parts, each measured in a process of its own. */
export interface Measured extends Night {
  readonly results: Lists;
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
  runFile?: string,
): Promise<void> => {
  const script = new URL("./make-people.ts", import.meta.url).pathname;
  await Promise.all(
    shards.map((own) => {
      const task: PeopleTask = { shards: own, listings, seed, ...(runFile && { runFile }) };
      return run(execPath, [script, JSON.stringify(task)]);
    }),
  );
};

/** Runs a program on a task and gives what it found. */
const runApart = async <Found>(program: string, task: unknown, ...flags: string[]): Promise<Found> => {
  const { stdout } = await run(execPath, [...flags, program, JSON.stringify(task)]);
  return JSON.parse(stdout) as Found;
};

/** Makes one part of a night. */
const makePart = async (directory: string, size: Size): Promise<ColdTask> => {
  const task: ColdTask = { people: join(directory, "cold.bin"), run: join(directory, "run.bin") };
  const shard = { file: task.people, from: 0, to: Math.min(size.seniors, coldPeople) };
  await makePeople([[shard]], size, task.run);
  return task;
};

/** Measures a night of a size, and a part of it. What they need is kept in files until they are over. */
export const measureNight = async (size: Size): Promise<Measured> => {
  const directory = await mkdtemp(join(tmpdir(), "ikigai-match-"));
  try {
    const shards = shardsOf(size.seniors, directory);
    await makePeople(shards, size);
    const { oneNight, shardWorker, coldShard, storedRows } = await bundledPrograms(directory);
    const task: NightTask = {
      ...size,
      shards,
      worker: shardWorker,
      results: join(directory, "results.bin"),
      youngMegabytes,
    };
    const night = await runApart<Night>(oneNight, task);
    const results = readResults(task.results, size.seniors);
    const part = await makePart(directory, size);
    const cold = await runApart<ColdShard>(coldShard, part, `--max-semi-space-size=${youngMegabytes / 3}`);
    const stored = await runApart<StoredRows>(storedRows, part);
    return { ...night, results, cold, stored };
  } finally {
    await rm(directory, { recursive: true });
  }
};
