import type { DeliveryState } from "../../domain/delivery.ts";

interface Options {
  /** Where given, only if it is still this attempt's. */
  readonly attempt?: number | undefined;
  /** Counts one attempt more. */
  readonly countAttempt?: boolean;
}

/**
 * Expressions of an update that sets attributes of a delivery, if it is in one of the states named.
 * Attributes that are undefined stay as they are.
 */
export const deliveryUpdate = (
  from: readonly DeliveryState[],
  change: Readonly<Record<string, string | undefined>>,
  { attempt, countAttempt }: Options,
) => {
  const changed = Object.entries(change).filter(([, value]) => value !== undefined);
  const allowed = Object.fromEntries(from.map((state, n) => [`:from${n}`, state]));
  const inState = `#state IN (${Object.keys(allowed).join(", ")})`;
  return {
    UpdateExpression: `SET ${changed.map(([name]) => `#${name} = :${name}`).join(", ")}${countAttempt ? " ADD attempt :one" : ""}`,
    ConditionExpression: attempt === undefined ? inState : `${inState} AND attempt = :attempt`,
    ExpressionAttributeNames: Object.fromEntries(changed.map(([name]) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(changed.map(([name, value]) => [`:${name}`, value])),
      ...allowed,
      ...(attempt !== undefined && { ":attempt": attempt }),
      ...(countAttempt && { ":one": 1 }),
    },
  };
};
