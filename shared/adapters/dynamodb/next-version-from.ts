/** Condition of a put: the stored row is the version before this one, and in one of these states. */
export const nextVersionFrom = (version: number, states: readonly string[]) => {
  const allowed = Object.fromEntries(states.map((state, n) => [`:state${n}`, state]));
  return {
    ConditionExpression: `version = :before AND #state IN (${Object.keys(allowed).join(", ")})`,
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":before": version - 1, ...allowed },
  };
};
