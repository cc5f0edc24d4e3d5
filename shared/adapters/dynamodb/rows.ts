import {
  type DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  paginateScan,
  type ScanCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type { z } from "zod";
import { type TableKeys, type TableName, tables } from "../../contract/tables.ts";
import type { Logger } from "../../ports/logger.ts";
import { type QueryOptions, queryInput } from "./query-input.ts";

type Row = Record<string, unknown>;
/** The typed rows of one table: all pages, every row parsed. */
export interface Rows<Table extends TableName, T> {
  /** Reads what was written last. @throws ZodError if the row does not fit its schema */
  find(key: Row): Promise<T | undefined>;
  /** By a partition, in the order of the sort key. A row that does not fit its schema is skipped and logged by its key. */
  query(partition: string, options?: QueryOptions<Table>): AsyncGenerator<T>;
  scan(input?: Omit<ScanCommandInput, "TableName">): AsyncGenerator<T>;
  /** The rows of a list that fit the schema. */
  parseListed(rows: readonly Row[]): T[];
}

export const rowsOf = <Table extends TableName, T>(
  client: DynamoDBDocumentClient,
  table: Table,
  tableName: string,
  schema: z.ZodType<T>,
  logger: Logger,
): Rows<Table, T> => {
  const keys: TableKeys = tables[table];

  const parseListed = (rows: readonly Row[]): T[] =>
    rows.flatMap((row) => {
      const parsed = schema.safeParse(row);
      if (parsed.success) return [parsed.data];
      logger.error("row_skipped", { table, key: keyText(keys, row), paths: issuePaths(parsed.error) });
      return [];
    });

  return {
    parseListed,
    find: async (key) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
      return Item && schema.parse(Item);
    },
    query: async function* (partition, options = {}) {
      const input = queryInput(table, partition, options);
      for await (const page of paginateQuery({ client }, { TableName: tableName, ...input }))
        yield* parseListed(page.Items ?? []);
    },
    scan: async function* (input = {}) {
      for await (const page of paginateScan({ client }, { TableName: tableName, ...input }))
        yield* parseListed(page.Items ?? []);
    },
  };
};

const keyText = ({ partitionKey, sortKey }: TableKeys, row: Row): string =>
  [partitionKey, sortKey].flatMap((name) => (name ? [String(row[name])] : [])).join(" ");

const issuePaths = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join(".")}:${issue.code}`).join(" ");
