import { readFileSync } from "node:fs";
import { argv, stdout } from "node:process";
import { unpackRun } from "../../../shared/adapters/dynamodb/pack-run.ts";
import { matchShards } from "../../../shared/contract/tables.ts";
import { takeUp } from "../../../shared/domain/matching/kept-run.ts";
import { readDuePeople, tableOf } from "../../../shared/usecases/read-due-people.ts";
import type { ColdTask } from "./cold-shard.ts";
import { recordReader } from "./people-files.ts";
import { storedSeniors } from "./stored-seniors.ts";

export interface StoredRows {
  /** People read by one core in a second, from the database's answers into the engine's table. */
  readonly perSecond: number;
}

const sample = 20_000;
/** The first half is not counted: by then all is compiled. */
const passes = 20;

const cpuSeconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

const task = JSON.parse(argv[2] ?? "") as ColdTask;
const { match: run } = takeUp(unpackRun(readFileSync(task.run)), () => true);
const records = recordReader()(task.people, 0);
const seniors = storedSeniors(records, Math.min(sample, records.count));
const perSecond: number[] = [];
for (let pass = 0; pass < passes; pass += 1) {
  const before = cpuSeconds();
  const { due, seen } = await readDuePeople({ seniors }, run, 0, matchShards);
  tableOf(due, run);
  if (pass >= passes / 2) perSecond.push(seen / (cpuSeconds() - before));
}
perSecond.sort((a, b) => a - b);
stdout.write(JSON.stringify({ perSecond: perSecond[passes / 4] ?? 0 } satisfies StoredRows));
