import type { QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { type TableKeys, type TableName, tables } from "../../contract/tables.ts";

type Index<Table extends TableName> = Extract<keyof (typeof tables)[Table]["indexes"], string>;

export interface QueryOptions<Table extends TableName> {
  readonly index?: Index<Table>;
  /** First sort key that is wanted. */
  readonly from?: string;
  /** How sort keys that are wanted begin. */
  readonly startingWith?: string;
  readonly descending?: boolean;
}

/** What asks for the rows of one partition, in the order of the sort key. */
export const queryInput = <Table extends TableName>(
  table: Table,
  partition: string,
  { index, from, startingWith, descending }: QueryOptions<Table>,
): Omit<QueryCommandInput, "TableName"> => {
  const keys: TableKeys = tables[table];
  const { partitionKey, sortKey } = (index && keys.indexes[index]) || keys;
  const [condition, bound] =
    startingWith === undefined ? ["#sort >= :bound", from] : ["begins_with(#sort, :bound)", startingWith];
  const sorted = bound !== undefined && sortKey !== undefined;
  return {
    ...(index ? { IndexName: index } : { ConsistentRead: true }),
    KeyConditionExpression: sorted ? `#partition = :partition AND ${condition}` : "#partition = :partition",
    ExpressionAttributeNames: { "#partition": partitionKey, ...(sorted && { "#sort": sortKey }) },
    ExpressionAttributeValues: { ":partition": partition, ...(sorted && { ":bound": bound }) },
    ScanIndexForward: !descending,
  };
};
