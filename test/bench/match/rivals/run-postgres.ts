import { join } from "node:path";
import { weightsFor } from "../../../../shared/domain/matching/weights.ts";
import { benchCentre, benchDay } from "../../market.ts";
import { keptItems } from "../packed-results.ts";
import { keptColumns, readColumns } from "./load-sql.ts";
import type { TableFile } from "./market-tables.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import type { RivalRun } from "./rival.ts";
import { areaSql, type Dialect, gatesSql, metresSql, scoredSql, travels } from "./score-sql.ts";

const dialect: Dialect = {
  bitCount: (number) => `bit_count((${number})::bigint::bit(64))::int`,
  quotient: (number, by) => `((${number}) / (${by}))`,
  holds: (list, number) => `${number} = ANY (${list})`,
};

/** As many sessions as cores: two with half the people each are faster than one with the planner's own workers. */
const sessions = 2;

const load = async ({ run }: PostgresServer, table: TableFile): Promise<void> => {
  const columns = readColumns(table).map(([name, type]) => `${name} ${type}`);
  await run(
    `CREATE UNLOGGED TABLE ${table.name}_read (${columns.join(", ")})`,
    `\\copy ${table.name}_read FROM '${table.file}' (FORMAT csv, HEADER true)`,
    `CREATE UNLOGGED TABLE ${table.name} AS
     SELECT ${keptColumns(table, (column) => `coalesce(string_to_array(${column}, '|'), '{}')::int[]`)}
     FROM ${table.name}_read`,
  );
};

const isSameTown = "t_town <> 0 AND l_town = t_town";

/** Indexes, and people beside what their group has in common, those of one home together. */
const prepare = async ({ run }: PostgresServer): Promise<void> =>
  run(
    "CREATE EXTENSION postgis",
    "ALTER TABLE listings ADD point geometry",
    "UPDATE listings SET point = ST_MakePoint(l_east, l_north)",
    "CREATE INDEX ON listings USING gist (point) WHERE l_located = 1 AND l_residents_of = 0",
    "CREATE INDEX ON listings (l_residents_of)",
    "CREATE INDEX ON listings (l_municipality)",
    "CREATE INDEX ON listings (l_residents_of) WHERE l_holding <> 0",
    `CREATE UNLOGGED TABLE everybody AS
     SELECT *, ST_Expand(ST_MakePoint(t_east, t_north), p_reach + 1) AS within
     FROM people JOIN travellers ON p_traveller = t_number ORDER BY p_row`,
    "CREATE UNIQUE INDEX ON everybody (p_row)",
    "VACUUM ANALYZE",
  );

/** Where a listing may come from for a person: each branch by an index of its own, none twice. */
const branches = [
  `l_residents_of = 0 AND l_located = 1 AND t_located = 1 AND point && within
   AND (${travels}) AND NOT (l_municipality = t_municipality AND ${isSameTown})`,
  `l_residents_of = t_municipality AND l_located = 1 AND t_located = 1 AND point && within
   AND (${travels}) AND NOT (l_municipality = t_municipality AND ${isSameTown})`,
  `l_municipality = t_municipality AND l_residents_of IN (0, t_municipality)
   AND (${travels}) AND ((${isSameTown}) OR l_located = 0 OR t_located = 0)`,
  `l_holding <> 0 AND l_residents_of = 0 AND NOT (${travels})`,
  `l_holding <> 0 AND l_residents_of = t_municipality AND NOT (${travels})`,
];

const listsOf = (half: string, words: number): string => {
  const found = branches.map((where) => `SELECT l.*, ${metresSql} AS metres FROM listings AS l WHERE ${where}`);
  const fitting = `SELECT * FROM (${found.join("\nUNION ALL\n")}) AS found WHERE ${gatesSql(dialect, words)} AND ${areaSql}`;
  const best = `SELECT key FROM (${scoredSql(dialect, weightsFor(benchCentre, benchDay), fitting)}) AS every
    ORDER BY key DESC LIMIT ${keptItems}`;
  return `SELECT e.p_person, best.key FROM everybody AS e CROSS JOIN LATERAL (${best}) AS best WHERE ${half}`;
};

/** Matches in all sessions at once; looks at the memory now and then. */
const match = async (server: PostgresServer, words: number): Promise<Omit<RivalRun, "answers">> => {
  let peakMB = 0;
  const watch = setInterval(() => {
    peakMB = Math.max(peakMB, server.memoryMB());
  }, 250);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: sessions }, (_, n) => {
      const half = `p_row >= (SELECT count(*) FROM everybody) * ${n} / ${sessions}
        AND p_row < (SELECT count(*) FROM everybody) * ${n + 1} / ${sessions}`;
      return server.run(`CREATE UNLOGGED TABLE lists${n} AS ${listsOf(half, words)}`);
    }),
  );
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, peakMB };
};

/** Lets PostgreSQL with PostGIS find everybody's lists; undefined where it is not installed. */
export const runPostgres = async (
  tables: readonly TableFile[],
  words: number,
  directory: string,
): Promise<RivalRun | undefined> => {
  const server = await startPostgres();
  if (server === undefined) return undefined;
  try {
    for (const table of tables) await load(server, table);
    await prepare(server);
    const measured = await match(server, words);
    const answers = Array.from({ length: sessions }, (_, n) => join(directory, `postgres-${n}.csv`));
    for (const [n, file] of answers.entries()) await server.run(`\\copy lists${n} TO '${file}' (FORMAT csv)`);
    return { ...measured, answers };
  } finally {
    server.stop();
  }
};
