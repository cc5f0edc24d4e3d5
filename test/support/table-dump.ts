import { createHash } from "node:crypto";
import { BatchWriteItemCommand, type DynamoDBClient, ScanCommand, type WriteRequest } from "@aws-sdk/client-dynamodb";
import type { TableEnvironment } from "./dynoxide.ts";

/** All rows of all tables, each as a line of JSON in DynamoDB's own notation. */
export type TableDump = ReadonlyMap<keyof TableEnvironment, readonly string[]>;

const batchSize = 25;
const lanes = 4;

/** Keys in order, so that the same row is the same line; bytes as base64, as in DynamoDB's exports. */
export const rowLine = (row: unknown): string =>
  JSON.stringify(row, (_, value: unknown) => {
    if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString("base64") };
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const fromLine = (line: string): Record<string, never> =>
  JSON.parse(line, (_, value) =>
    typeof value === "object" && value !== null && typeof value.base64 === "string"
      ? Uint8Array.from(Buffer.from(value.base64, "base64"))
      : value,
  );

const linesOf = async (client: DynamoDBClient, TableName: string): Promise<string[]> => {
  const lines: string[] = [];
  let ExclusiveStartKey: Record<string, never> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName, ...(ExclusiveStartKey && { ExclusiveStartKey }) }));
    lines.push(...(page.Items ?? []).map(rowLine));
    ExclusiveStartKey = page.LastEvaluatedKey as typeof ExclusiveStartKey;
  } while (ExclusiveStartKey);
  return lines.sort();
};

const names = (environment: TableEnvironment) => Object.keys(environment) as (keyof TableEnvironment)[];

export const dumpTables = async (client: DynamoDBClient, environment: TableEnvironment): Promise<TableDump> => {
  const dump = new Map<keyof TableEnvironment, readonly string[]>();
  for (const name of names(environment)) dump.set(name, await linesOf(client, environment[name]));
  return dump;
};

const writeBatch = async (client: DynamoDBClient, TableName: string, lines: readonly string[]): Promise<void> => {
  let waiting: WriteRequest[] = lines.map((line) => ({ PutRequest: { Item: fromLine(line) } }));
  while (waiting.length > 0) {
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [TableName]: waiting } }),
    );
    waiting = UnprocessedItems?.[TableName] ?? [];
  }
};

const writeRows = async (client: DynamoDBClient, TableName: string, lines: readonly string[]): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(lines.length / batchSize) }, (_, n) =>
    lines.slice(n * batchSize, (n + 1) * batchSize),
  );
  const lane = async (): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) await writeBatch(client, TableName, batch);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

export const restoreTables = async (
  client: DynamoDBClient,
  environment: TableEnvironment,
  dump: TableDump,
): Promise<void> => {
  for (const [name, lines] of dump) await writeRows(client, environment[name], lines);
};

/** sha-256 of all that is in the tables. */
export const digestOf = (dump: TableDump): string => {
  const hash = createHash("sha256");
  for (const [name, lines] of [...dump].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\n${lines.join("\n")}\n`);
  return hash.digest("hex");
};

export const rowsOf = (dump: TableDump): number => [...dump.values()].reduce((sum, lines) => sum + lines.length, 0);
