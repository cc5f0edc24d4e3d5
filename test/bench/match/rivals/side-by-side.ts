import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { promisify } from "node:util";
import type { Measured, Size } from "../measure-night.ts";
import { type TableFile, writeMarket } from "./market-tables.ts";
import { agreementOf, marketFor, type RivalRun } from "./rival.ts";
import type { DuckDbAnswer, DuckDbTask } from "./run-duckdb.ts";
import { runPostgres } from "./run-postgres.ts";

const run = promisify(execFile);

type Rival = (tables: readonly TableFile[], words: number, directory: string) => Promise<RivalRun | undefined>;

/** In a process of its own, so that its memory is its own. */
const runDuckDb: Rival = async (tables, words, directory) => {
  const script = new URL("./run-duckdb.ts", import.meta.url).pathname;
  const task: DuckDbTask = { tables, words, answers: join(directory, "duckdb.csv") };
  const { stdout } = await run(execPath, [script, JSON.stringify(task)]);
  return { ...(JSON.parse(stdout) as DuckDbAnswer), answers: [task.answers] };
};

const rivals = { duckdb: runDuckDb, postgresql: runPostgres } as const satisfies Record<string, Rival>;
export type RivalName = keyof typeof rivals;

export interface RivalFigures {
  readonly engine: RivalName;
  /** Undefined where it is not installed. */
  readonly measured?: { readonly seconds: number; readonly peakMB: number; readonly agreement: number };
}

/** Lets databases find the same lists on the same market; loading and indexes are not counted. */
export async function* sideBySide(
  names: readonly RivalName[],
  size: Size,
  { results }: Measured,
): AsyncGenerator<RivalFigures> {
  if (names.length === 0) return;
  const directory = await mkdtemp(join(tmpdir(), "ikigai-rivals-"));
  try {
    const { people, run: market } = marketFor(size);
    const tables = await writeMarket(people, market, directory);
    for (const engine of names) {
      const done = await rivals[engine](tables, people.words, directory);
      if (done === undefined) yield { engine };
      else {
        const { seconds, peakMB } = done;
        yield { engine, measured: { seconds, peakMB, agreement: await agreementOf(results, done, size.seniors) } };
      }
    }
  } finally {
    await rm(directory, { recursive: true });
  }
}
