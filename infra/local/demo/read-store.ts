import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { TableName } from "../../../shared/contract/tables.ts";
import type { LocalCloud } from "../local-cloud.ts";

/** A stored row, as it stands in its table. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** The tables from outside, for counting and checking only: the demo writes nothing past the functions. */
export interface Store {
  /** All rows of a table. */
  rows(table: TableName): Promise<StoredRow[]>;
  close(): void;
}

const tableNames = async (client: DynamoDBClient): Promise<string[]> => {
  const { TableNames = [] } = await client.send(new ListTablesCommand({ Limit: 100 }));
  return TableNames;
};

/** Reads the running cloud's tables. The physical names hold the names of the contract. */
export const openStore = (cloud: LocalCloud): Store => {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: cloud.endpoints.dynamodb, region: "ap-northeast-1", credentials });
  const documents = DynamoDBDocumentClient.from(client);
  const names = tableNames(client);
  return {
    async rows(table) {
      const name = (await names).find((one) => one.toLowerCase().includes(`${table}table`));
      if (!name) throw new Error(`There is no table for ${table}.`);
      const rows: StoredRow[] = [];
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await documents.send(
          new ScanCommand({ TableName: name, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
        );
        rows.push(...(page.Items ?? []));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return rows;
    },
    close: () => client.destroy(),
  };
};
