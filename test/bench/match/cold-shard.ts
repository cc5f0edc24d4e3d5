import { readFileSync } from "node:fs";
import { argv, memoryUsage, stdout } from "node:process";
import type { Listing } from "../../../shared/domain/listing.ts";
import { keptItems } from "./packed-results.ts";
import { readRecords } from "./people-files.ts";
import { decode, matchShard, runOf } from "./shard.ts";

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

/** Most memory of this process alone; `resourceUsage` counts what the process that started it had at that moment. */
const peakMB = (): number => {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return kilobytes === undefined ? memoryUsage.rss() / 1e6 : Number(kilobytes) / 1000;
};

const start = performance.now();
const task = JSON.parse(argv[2] ?? "") as ColdTask;
const run = runOf(JSON.parse(readFileSync(task.listings, "utf8")) as Listing[]);
const records = readRecords(task.people, 0);
const lists = (): Int32Array => new Int32Array(records.count * keptItems);
const results = { items: lists(), reasons: lists(), people: new Int32Array(records.count) };
matchShard({ from: 0 }, decode(records, run), run, results);
const seconds = (performance.now() - start) / 1000;
stdout.write(JSON.stringify({ seconds, peakMB: peakMB() } satisfies ColdShard));
