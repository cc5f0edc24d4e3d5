import { readFileSync } from "node:fs";
import { argv, stdout } from "node:process";
import type { Listing } from "../../../shared/domain/listing.ts";
import { peakMegabytes } from "./peak-memory.ts";
import { recordReader } from "./people-files.ts";
import { decode, emptyResults, matchShard, runOf } from "./shard.ts";

/** Files of a shard's people and of the listings, as JSON. */
export interface ColdTask {
  readonly people: string;
  readonly listings: string;
}

export interface ColdShard {
  /** From the first line of the program to the last list: reading, index, table and matching; the engine met for the first time. */
  readonly seconds: number;
  readonly peakMB: number;
}

const start = performance.now();
const task = JSON.parse(argv[2] ?? "") as ColdTask;
const run = runOf(JSON.parse(readFileSync(task.listings, "utf8")) as Listing[]);
const records = recordReader()(task.people, 0);
const results = emptyResults(records.count);
matchShard({ from: 0 }, decode(records, run), run, results);
const seconds = (performance.now() - start) / 1000;
stdout.write(JSON.stringify({ seconds, peakMB: peakMegabytes() } satisfies ColdShard));
