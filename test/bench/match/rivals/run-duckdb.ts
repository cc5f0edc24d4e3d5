import { argv, resourceUsage, stdout } from "node:process";
import { DuckDBInstance } from "@duckdb/node-api";
import { weightsFor } from "../../../../shared/domain/matching/weights.ts";
import { benchCentre, benchDay } from "../../market.ts";
import { keptItems } from "../packed-results.ts";
import { duckDbDialect } from "./duckdb-dialect.ts";
import { keptColumns, readColumns } from "./load-sql.ts";
import type { TableFile } from "./market-tables.ts";
import { areaSql, gatesSql, metresSql, scoredSql } from "./score-sql.ts";

/** What the process is given and what it answers, as JSON. */
export interface DuckDbTask {
  readonly tables: readonly TableFile[];
  readonly words: number;
  /** Where the keys of everybody's lists are to be written: person, key. */
  readonly answers: string;
}
export interface DuckDbAnswer {
  readonly seconds: number;
  readonly peakMB: number;
}

const { tables, words, answers } = JSON.parse(argv[2] ?? "") as DuckDbTask;
const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();

for (const table of tables) {
  const columns = readColumns(table).map(([name, type]) => `'${name}': '${type}'`);
  const list = (column: string): string => `coalesce(string_split(nullif(${column}, ''), '|')::int[], []::int[])`;
  await connection.run(
    `CREATE TABLE ${table.name} AS SELECT ${keptColumns(table, list)}
     FROM read_csv('${table.file}', header = true, columns = {${columns.join(", ")}})`,
  );
}

/**
 * Its best plan of those that were tried: the ways from each home once, cut down to what each group of travellers reaches;
 * then people are joined to what their group reaches, and the cheap conditions come first.
 */
const reachable = `
  SELECT * FROM (
    SELECT t.*, l.*, ${metresSql} AS metres FROM travellers AS t, listings AS l
    WHERE l_residents_of = 0 OR l_residents_of = t_municipality
  ) WHERE metres <= t_reach AND ${areaSql}`;

const weights = weightsFor(benchCentre, benchDay);
const pairs = `
  SELECT * FROM people JOIN (${reachable}) AS reachable ON p_traveller = t_number
  WHERE ${gatesSql(duckDbDialect, words)}`;

const start = performance.now();
await connection.run(
  `CREATE TABLE lists AS SELECT p_person, max(key, ${keptItems}) AS keys
   FROM (${scoredSql(duckDbDialect, weights, pairs)}) GROUP BY p_person`,
);
const seconds = (performance.now() - start) / 1000;
const answer: DuckDbAnswer = { seconds, peakMB: resourceUsage().maxRSS / 1000 };
await connection.run(`COPY (SELECT p_person, unnest(keys) FROM lists) TO '${answers}' (HEADER false)`);
stdout.write(JSON.stringify(answer));
