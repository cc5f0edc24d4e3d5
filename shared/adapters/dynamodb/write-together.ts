import { setTimeout as wait } from "node:timers/promises";
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";

export type WriteItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** Digests that are claimed at the same moment check the same listings, and those transactions get in each other's way. */
const maximumTries = 8;
const longestWaitMs = 1_000;

const waitBefore = (nextTry: number): number => Math.min(longestWaitMs, 20 * 2 ** nextTry) * (0.5 + Math.random());

/**
 * Writes all items or none.
 *
 * Every conditional write goes through here, a single one too: the SDK sends a transaction with a token, so that its
 * own retry after a lost answer is recognised and does not look like somebody else's change.
 * @returns false if a condition did not hold
 */
export const writeTogether = async (client: DynamoDBDocumentClient, items: readonly WriteItem[]): Promise<boolean> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...items] }));
      return true;
    } catch (error) {
      const reasons = cancellationReasons(error);
      if (reasons.includes("ConditionalCheckFailed")) return false;
      if (!reasons.includes("TransactionConflict") || tries === maximumTries) throw error;
      await wait(waitBefore(tries + 1));
    }
  }
};

const cancellationReasons = (error: unknown): (string | undefined)[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []).map((reason) => reason.Code) : [];
