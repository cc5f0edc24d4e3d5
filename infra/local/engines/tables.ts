import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  ResourceNotFoundException,
  type TableDescription as TableInEngine,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import type { TableDescription } from "../template/read-tables.ts";
import { TemplateProblem } from "../template/template-problem.ts";

async function findTable(client: DynamoDBClient, tableName: string): Promise<TableInEngine | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

const keys = (schema: readonly KeySchemaElement[] | undefined): string =>
  (schema ?? []).map(({ AttributeName, KeyType }) => `${KeyType}:${AttributeName}`).join();

/** Keys of a table and its indexes, in a form that two of them can be compared by. */
const shape = (table: Pick<TableInEngine, "KeySchema" | "GlobalSecondaryIndexes">): string =>
  [
    keys(table.KeySchema),
    ...(table.GlobalSecondaryIndexes ?? []).map((index) => `${index.IndexName}=${keys(index.KeySchema)}`).toSorted(),
  ].join("; ");

async function createTable(
  client: DynamoDBClient,
  { tableName, properties }: TableDescription,
  sweepExpired: boolean,
): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      KeySchema: properties.KeySchema,
      AttributeDefinitions: properties.AttributeDefinitions,
      BillingMode: properties.BillingMode,
      ...(properties.GlobalSecondaryIndexes && { GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes }),
    }),
  );
  const expiry = properties.TimeToLiveSpecification;
  if (!expiry?.Enabled || !sweepExpired) return;
  await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification: expiry }));
}

/**
 * Creates the template's tables and keeps those that are there. A kept table with other keys than the template's throws
 * `TemplateProblem`: its rows would not be found.
 * @param sweepExpired false while the cloud's clock is shifted: the engine's own clock would sweep what has not expired
 */
export async function ensureTables(
  client: DynamoDBClient,
  tables: readonly TableDescription[],
  sweepExpired: boolean,
): Promise<void> {
  for (const table of tables) {
    const found = await findTable(client, table.tableName);
    if (!found) await createTable(client, table, sweepExpired);
    else if (shape(found) !== shape(table.properties)) {
      throw new TemplateProblem(table.logicalId, "the table on disk has other keys; start anew with --fresh.");
    }
  }
}
