import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Clock } from "../../domain/times.ts";
import type { AccessRepository } from "../../ports/access-repository.ts";
import { writeTogether } from "./write-together.ts";

const epochOf = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** `writeId` tells this row from one that is put in its place, so that who takes it takes what was read. */
const newRow = (accessKey: string, data: unknown, expiresAt: Date) => ({
  accessKey,
  data,
  expiresAtEpoch: epochOf(expiresAt),
  writeId: randomUUID(),
});

const bucketOf = (row: Readonly<Record<string, unknown>> | undefined) => ({
  uses: Number(row?.uses),
  windowEndsAt: new Date(Number(row?.expiresAtEpoch) * 1000),
});

/** Two who begin a window at once: one of them counts on in the other's, so a second round is enough but for a stall. */
const maximumRounds = 5;

/** Rows outlive their expiry by up to days, so each read and each condition looks at it too. */
export const dynamoDbAccessRepository = (
  client: DynamoDBDocumentClient,
  { ACCESS_TABLE: TableName }: { readonly ACCESS_TABLE: string },
  clock: Clock,
): AccessRepository => {
  const nowEpoch = () => epochOf(clock());
  const gone = () => ({
    ConditionExpression: "attribute_not_exists(accessKey) OR expiresAtEpoch <= :now",
    ExpressionAttributeValues: { ":now": nowEpoch() },
  });
  const alive = () => ({
    ConditionExpression: "attribute_exists(accessKey) AND expiresAtEpoch > :now",
    ExpressionAttributeValues: { ":now": nowEpoch() },
  });

  const readLive = async (accessKey: string) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { accessKey }, ConsistentRead: true }));
    return Item && Item.expiresAtEpoch > nowEpoch() ? Item : undefined;
  };

  const countOn = async (accessKey: string, useId: string) => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName,
        Key: { accessKey },
        UpdateExpression: "SET lastUse = :useId ADD uses :one",
        ConditionExpression: "expiresAtEpoch > :now AND lastUse <> :useId",
        ExpressionAttributeValues: { ":now": nowEpoch(), ":one": 1, ":useId": useId },
        ReturnValues: "ALL_NEW",
      }),
    );
    return bucketOf(Attributes);
  };

  const beginWindow = async (accessKey: string, windowSeconds: number, useId: string) => {
    const Item = { accessKey, uses: 1, lastUse: useId, expiresAtEpoch: nowEpoch() + windowSeconds };
    await client.send(new PutCommand({ TableName, Item, ...gone() }));
    return bucketOf(Item);
  };

  /** The SDK repeats a call whose answer was lost: this use is counted already then. */
  const countedBefore = async (accessKey: string, useId: string) => {
    const row = await readLive(accessKey);
    return row?.lastUse === useId ? bucketOf(row) : undefined;
  };

  return {
    put: async (accessKey, data, expiresAt) => {
      await client.send(new PutCommand({ TableName, Item: newRow(accessKey, data, expiresAt) }));
    },
    add: (accessKey, data, expiresAt) =>
      writeTogether(client, [{ Put: { TableName, Item: newRow(accessKey, data, expiresAt), ...gone() } }]),
    // Its condition still holds after its own write, so a retry after a lost answer needs no transaction.
    touch: async (accessKey, data, expiresAt) => {
      const Item = newRow(accessKey, data, expiresAt);
      return (await orUndefined(client.send(new PutCommand({ TableName, Item, ...alive() })))) !== undefined;
    },
    find: async (accessKey, schema) => {
      const row = await readLive(accessKey);
      return row && schema.parse(row.data);
    },
    take: async (accessKey, schema) => {
      const row = await readLive(accessKey);
      const Delete = row && {
        TableName,
        Key: { accessKey },
        ConditionExpression: "writeId = :writeId",
        ExpressionAttributeValues: { ":writeId": row.writeId },
      };
      return Delete && (await writeTogether(client, [{ Delete }])) ? schema.parse(row.data) : undefined;
    },
    remove: async (accessKey) => {
      await client.send(new DeleteCommand({ TableName, Key: { accessKey } }));
    },
    hit: async (accessKey, windowSeconds) => {
      const useId = randomUUID();
      for (let round = 0; round < maximumRounds; round += 1) {
        const counted =
          (await orUndefined(countOn(accessKey, useId))) ??
          (await orUndefined(beginWindow(accessKey, windowSeconds, useId))) ??
          (await countedBefore(accessKey, useId));
        if (counted) return counted;
      }
      throw new Error("A rate bucket could not be counted");
    },
  };
};

/** Undefined where the condition did not hold. */
const orUndefined = async <T>(call: Promise<T>): Promise<T | undefined> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};
