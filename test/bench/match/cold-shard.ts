import { readFileSync } from "node:fs";
import { argv, stdout } from "node:process";
import { unpackRun } from "../../../shared/adapters/dynamodb/pack-run.ts";
import { takeUp } from "../../../shared/domain/matching/kept-run.ts";
import { peakMegabytes } from "./peak-memory.ts";
import { recordReader } from "./people-files.ts";
import { decode, emptyResults, matchShard } from "./shard.ts";

/** Files of a shard's people and of the run, as the plan step keeps it. */
export interface ColdTask {
  readonly people: string;
  readonly run: string;
}

export interface ColdShard {
  /** From the first line of the program to the last list: reading, index, table and matching; the engine met for the first time. */
  readonly seconds: number;
  readonly peakMB: number;
}

const start = performance.now();
const task = JSON.parse(argv[2] ?? "") as ColdTask;
const { match: run } = takeUp(unpackRun(readFileSync(task.run)), () => true);
const records = recordReader()(task.people, 0);
const results = emptyResults(records.count);
matchShard({ from: 0 }, decode(records, run), run, results);
const seconds = (performance.now() - start) / 1000;
stdout.write(JSON.stringify({ seconds, peakMB: peakMegabytes() } satisfies ColdShard));
