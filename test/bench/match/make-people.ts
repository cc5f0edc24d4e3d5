import { argv } from "node:process";
import { benchRecords } from "../market.ts";
import { writeRecords } from "./people-files.ts";
import type { ShardOfPeople } from "./shard.ts";

/** What a process is to make, so that its memory is not counted as the matcher's. */
export interface PeopleTask {
  readonly shards: readonly ShardOfPeople[];
  readonly listings: number;
  readonly seed: string;
}

const { shards, listings, seed } = JSON.parse(argv[2] ?? "") as PeopleTask;
for (const { file, from, to } of shards) writeRecords(file, benchRecords(from, to, listings, seed));
