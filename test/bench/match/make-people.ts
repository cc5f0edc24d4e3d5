import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { packRun } from "../../../shared/adapters/dynamodb/pack-run.ts";
import { byFitAlone } from "../../../shared/domain/matching/exposure.ts";
import { keptRunOf } from "../../../shared/domain/matching/kept-run.ts";
import { benchListings, benchRecords } from "../market.ts";
import { writeRecords } from "./people-files.ts";
import { runOf, type ShardOfPeople } from "./shard.ts";

/** What a process is to make, so that its memory is not counted as the matcher's. */
export interface PeopleTask {
  readonly shards: readonly ShardOfPeople[];
  readonly listings: number;
  readonly seed: string;
  /** Where the run is to be written too, as the plan step keeps it. */
  readonly runFile?: string;
}

const { shards, listings, seed, runFile } = JSON.parse(argv[2] ?? "") as PeopleTask;
for (const { file, from, to } of shards) writeRecords(file, benchRecords(from, to, listings, seed));
if (runFile !== undefined) {
  const run = runOf(benchListings(listings, seed));
  writeFileSync(runFile, packRun(keptRunOf(run, byFitAlone(run.listings.count))));
}
