import { fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { freePort } from "../../infra/local/engines/free-port.ts";
import { type TableKeys, type TableName, tables } from "../../shared/contract/tables.ts";

/** Names of tables as the functions get them: `SENIORS_TABLE` and so on. */
export type TableEnvironment = Readonly<Record<`${Uppercase<TableName>}_TABLE`, string>>;

export interface TestDatabase {
  readonly endpoint: string;
  readonly client: DynamoDBDocumentClient;
  /** Creates a set of empty tables, for one test alone. */
  newTables(): Promise<TableEnvironment>;
  stop(): Promise<void>;
}

const guard = fileURLToPath(new URL("../../infra/local/engines/guard.ts", import.meta.url));

/**
 * Starts Dynoxide on a free port of 127.0.0.1; it ends with `stop`, or when the test process is gone.
 * @param file where it keeps its tables; absent: in memory
 */
export const startDynoxide = async (file?: string): Promise<TestDatabase> => {
  const binary = createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  const port = await freePort();
  const engine = fork(
    guard,
    [binary, "--host", "127.0.0.1", "--port", String(port), ...(file ? ["--db-path", file] : [])],
    {
      execArgv: [],
      stdio: "ignore",
    },
  );
  const ended = once(engine, "exit");
  await untilListening(port, () => engine.exitCode === null);

  const endpoint = `http://127.0.0.1:${port}`;
  const base = engineClient(endpoint);
  let sets = 0;
  return {
    endpoint,
    client: asDocumentClient(base),
    newTables: async () => {
      sets += 1;
      const names = (Object.keys(tables) as TableName[]).map((table) => [table, `${table}-${sets}`] as const);
      await Promise.all(names.map(([table, name]) => base.send(createTable(name, tables[table]))));
      return Object.fromEntries(
        names.map(([table, name]) => [`${table.toUpperCase()}_TABLE`, name]),
      ) as TableEnvironment;
    },
    stop: async () => {
      base.destroy();
      engine.kill("SIGTERM");
      await ended;
    },
  };
};

const engineClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: "ap-northeast-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });

const asDocumentClient = (client: DynamoDBClient): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

/** A client of an engine, or of what stands before one. */
export const documentClientOf = (endpoint: string): DynamoDBDocumentClient => asDocumentClient(engineClient(endpoint));

const untilListening = async (port: number, isRunning: () => boolean): Promise<void> => {
  const deadline = performance.now() + 15_000;
  while (!(await isListening(port))) {
    if (!isRunning() || performance.now() > deadline) throw new Error("Dynoxide did not start");
    await wait(20);
  }
};

const isListening = async (port: number): Promise<boolean> => {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

const createTable = (TableName: string, keys: TableKeys): CreateTableCommand => {
  const indexes = Object.entries(keys.indexes);
  const schemas = [keys, ...indexes.map(([, index]) => index)].map(keySchema);
  const names = new Set(schemas.flat().map(({ AttributeName }) => AttributeName));
  return new CreateTableCommand({
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: keySchema(keys),
    AttributeDefinitions: [...names].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map(([IndexName, index]) => ({
        IndexName,
        KeySchema: keySchema(index),
        Projection: index.projected
          ? { ProjectionType: "INCLUDE", NonKeyAttributes: [...index.projected] }
          : { ProjectionType: "ALL" },
      })),
    }),
  });
};

const keySchema = ({ partitionKey, sortKey }: { partitionKey: string; sortKey?: string }) => [
  { AttributeName: partitionKey, KeyType: "HASH" as const },
  ...(sortKey ? [{ AttributeName: sortKey, KeyType: "RANGE" as const }] : []),
];
