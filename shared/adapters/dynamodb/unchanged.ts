import type { WriteItem } from "./write-together.ts";

/** Condition of a transaction: a row that it does not write is still in this state and version. */
export const unchanged = (
  TableName: string,
  Key: Record<string, string>,
  state: string,
  version: number,
): WriteItem => ({
  ConditionCheck: {
    TableName,
    Key,
    ConditionExpression: "#state = :state AND version = :version",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":state": state, ":version": version },
  },
});
