import { setTimeout as wait } from "node:timers/promises";
import { BatchGetCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

type Row = Record<string, unknown>;

/** Most keys that DynamoDB takes in one call. */
const batchSize = 100;

/** Reads rows by their keys, in no order, as last written. What a call leaves unprocessed is asked for again. */
export const batchGet = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly Row[],
): Promise<Row[]> => {
  const found: Row[] = [];
  let waiting = [...keys];
  for (let round = 0; waiting.length > 0; round += 1) {
    if (round > 0) await wait(Math.min(round * 20, 500) * Math.random());
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({
        RequestItems: { [tableName]: { Keys: waiting.slice(0, batchSize), ConsistentRead: true } },
      }),
    );
    found.push(...(Responses?.[tableName] ?? []));
    waiting = [...(UnprocessedKeys?.[tableName]?.Keys ?? []), ...waiting.slice(batchSize)];
  }
  return found;
};
