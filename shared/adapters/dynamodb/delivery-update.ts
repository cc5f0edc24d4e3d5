import type { Delivery } from "../../domain/delivery.ts";

/**
 * Expressions of an update that sets attributes of a delivery, if it is in the state and attempt that it was read in.
 * An attribute that is undefined is taken away.
 */
export const deliveryUpdate = (
  { state, attempt }: Pick<Delivery, "state" | "attempt">,
  change: Readonly<Record<string, string | number | undefined>>,
) => {
  const set = Object.entries(change).filter(([, value]) => value !== undefined);
  const removed = Object.keys(change).filter((name) => change[name] === undefined);
  const remove = removed.length > 0 ? ` REMOVE ${removed.map((name) => `#${name}`).join(", ")}` : "";
  return {
    UpdateExpression: `SET ${set.map(([name]) => `#${name} = :${name}`).join(", ")}${remove}`,
    ConditionExpression: "#state = :from AND #attempt = :attemptBefore",
    ExpressionAttributeNames: {
      "#state": "state",
      "#attempt": "attempt",
      ...Object.fromEntries(Object.keys(change).map((name) => [`#${name}`, name])),
    },
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      ":from": state,
      ":attemptBefore": attempt,
    },
  };
};
