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
  /** The deliveries, without what is kept beside them: counts and suppressed addresses. */
  deliveries(): Promise<StoredRow[]>;
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

  async function rows(table: TableName): Promise<StoredRow[]> {
    const name = (await names).find((one) => one.toLowerCase().includes(`${table}table`));
    if (!name) throw new Error(`There is no table for ${table}.`);
    const found: StoredRow[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const page = await documents.send(
        new ScanCommand({ TableName: name, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
      );
      found.push(...(page.Items ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return found;
  }

  return {
    rows,
    deliveries: async () => (await rows("deliveries")).filter(({ deliveryKey }) => deliveryKey !== undefined),
    close: () => client.destroy(),
  };
};
