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

export interface CloudTables {
  readonly client: DynamoDBClient;
  /** The physical name of a table, which holds the name of the contract. */
  nameOf(table: TableName): Promise<string>;
}

/** The running cloud's database from outside. */
export const connectTables = (cloud: LocalCloud): CloudTables => {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: cloud.endpoints.dynamodb, region: "ap-northeast-1", credentials });
  const names = client.send(new ListTablesCommand({ Limit: 100 })).then(({ TableNames = [] }) => TableNames);
  return {
    client,
    nameOf: async (table) => {
      const name = (await names).find((one) => one.toLowerCase().includes(`${table}table`));
      if (!name) throw new Error(`There is no table for ${table}.`);
      return name;
    },
  };
};

/** Reads the running cloud's tables. */
export const openStore = (cloud: LocalCloud): Store => {
  const { client, nameOf } = connectTables(cloud);
  const documents = DynamoDBDocumentClient.from(client);

  async function rows(table: TableName): Promise<StoredRow[]> {
    const name = await nameOf(table);
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
