import { z } from "zod";
import type { Asked } from "./authorization.ts";

const tableRequest = z.object({ TableName: z.string().optional(), IndexName: z.string().optional() });
const batchRequest = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const transaction = z.object({ TransactItems: z.array(z.record(z.string(), z.object({ TableName: z.string() }))) });

/** What IAM calls the parts of a transaction. */
const partActions: Readonly<Record<string, string>> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
  Get: "GetItem",
};

type Reader = (operation: string, body: unknown, arnOf: (tableName: string) => string) => readonly Asked[];

const ofTransaction: Reader = (_, body, arnOf) =>
  transaction
    .parse(body)
    .TransactItems.flatMap((item) => Object.entries(item))
    .map(([part, { TableName }]) => ({
      action: `dynamodb:${partActions[part] ?? part}`,
      resourceArn: arnOf(TableName),
    }));

const ofBatch: Reader = (operation, body, arnOf) =>
  Object.keys(batchRequest.parse(body).RequestItems).map((tableName) => ({
    action: `dynamodb:${operation}`,
    resourceArn: arnOf(tableName),
  }));

const ofTable: Reader = (operation, body, arnOf) => {
  const { TableName, IndexName } = tableRequest.parse(body);
  // ListTables is about no table in particular.
  if (TableName === undefined) return [{ action: `dynamodb:${operation}` }];
  const resourceArn = IndexName ? `${arnOf(TableName)}/index/${IndexName}` : arnOf(TableName);
  return [{ action: `dynamodb:${operation}`, resourceArn }];
};

const readers: Readonly<Record<string, Reader>> = {
  TransactWriteItems: ofTransaction,
  TransactGetItems: ofTransaction,
  BatchGetItem: ofBatch,
  BatchWriteItem: ofBatch,
};

/** What IAM asks for before DynamoDB does an operation. */
export const dynamoDbActions: Reader = (operation, body, arnOf) =>
  (readers[operation] ?? ofTable)(operation, body, arnOf);
