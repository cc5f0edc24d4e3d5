import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { benchListings, benchRecords } from "../market.ts";
import { writeRecords } from "./people-files.ts";
import type { ShardOfPeople } from "./shard.ts";

/** What a process is to make, so that its memory is not counted as the matcher's. */
export interface PeopleTask {
  readonly shards: readonly ShardOfPeople[];
  readonly listings: number;
  readonly seed: string;
  /** Where the listings are to be written too, as JSON. */
  readonly listingsFile?: string;
}

const { shards, listings, seed, listingsFile } = JSON.parse(argv[2] ?? "") as PeopleTask;
for (const { file, from, to } of shards) writeRecords(file, benchRecords(from, to, listings, seed));
if (listingsFile !== undefined) writeFileSync(listingsFile, JSON.stringify(benchListings(listings, seed)));
