import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoDbStores } from "../dynamodb-stores.ts";
import { startDynoxide, type TestDatabase } from "../dynoxide.ts";
import { repositoryCalls } from "../repository-calls.ts";
import { dumpTables } from "../table-dump.ts";
import type { CallSite } from "./call-sites.ts";
import { type Fault, startFaultyNetwork } from "./faulty-network.ts";
import { tagged } from "./tagged-client.ts";

interface Disturbance {
  readonly fault: Fault;
  readonly onFault: (site: CallSite) => void;
  /** In every method that comes by a call site, or once at each. */
  readonly often: boolean;
}

/** Short, so that what falls silent is not waited for as long as in production. */
export const quickLimits = { connectionTimeout: 800, requestTimeout: 800, throwOnRequestTimeout: true } as const;
export const delayMs = 200;
export const testRegion = {
  region: "ap-northeast-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
  requestHandler: quickLimits,
} as const;

interface Outcome {
  readonly results: ReadonlyMap<string, string>;
  readonly rows: readonly string[];
}

/** What is made at random, anew with each row; the ids of tests begin with noughts. */
const randomIds = /(?!0{8}-)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** How often each row is there. */
const timesOf = (rows: readonly string[]): Map<string, number> => {
  const times = new Map<string, number>();
  for (const row of rows) times.set(row, (times.get(row) ?? 0) + 1);
  return times;
};

const differencesOf = (plain: Outcome, rough: Outcome): string[] => {
  const results = [...plain.results]
    .filter(([method, result]) => rough.results.get(method) !== result)
    .map(([method, result]) => `${method}: ${rough.results.get(method)} instead of ${result}`);
  const [wanted, found] = [timesOf(plain.rows), timesOf(rough.rows)];
  const rows = [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((row) => wanted.get(row) !== found.get(row))
    .map((row) => `${found.get(row) ?? 0} instead of ${wanted.get(row) ?? 0} times: ${row}`);
  return [...results, ...rows];
};

const portOf = (endpoint: string): number => Number(new URL(endpoint).port);

/** Calls every method of every repository once, one after the other. */
const callAll = async (database: TestDatabase, endpoint: string, beforeEach: () => void): Promise<Outcome> => {
  const client = tagged(
    DynamoDBDocumentClient.from(new DynamoDBClient({ ...testRegion, endpoint }), {
      marshallOptions: { removeUndefinedValues: true },
    }),
  );
  const environment = await database.newTables();
  const stores = await dynamoDbStores({ client, newTables: async () => environment });
  const results = new Map<string, string>();
  for (const [repository, methods] of Object.entries(repositoryCalls))
    for (const [method, call] of Object.entries(methods)) {
      beforeEach();
      const result = await call(stores).catch((error: unknown) => `threw ${(error as Error).name}`);
      results.set(`${repository}.${method}`, JSON.stringify(result) ?? "nothing");
    }
  const rows = [...(await dumpTables(database.client, environment)).values()].flat();
  client.destroy();
  return { results, rows: rows.map((row) => row.replace(randomIds, "")) };
};

/**
 * Calls every method of every repository while each of its calls of the database is disturbed once, and compares what
 * comes of it with what comes of the same calls undisturbed: the answers, and every row.
 */
export const disturbRepositories = async ({ fault, onFault, often }: Disturbance) => {
  const database = await startDynoxide();
  const disturbed = new Set<CallSite>();
  const network = await startFaultyNetwork({
    ...{ port: portOf(database.endpoint), delayMs },
    faultFor: ({ site }) => {
      if (site === undefined || disturbed.has(site)) return undefined;
      disturbed.add(site);
      onFault(site);
      return fault;
    },
  });
  try {
    const plain = await callAll(database, database.endpoint, () => undefined);
    const rough = await callAll(database, network.endpoint, () => often && disturbed.clear());
    return { calls: plain.results.size, differences: differencesOf(plain, rough) };
  } finally {
    await network.stop();
    await database.stop();
  }
};
