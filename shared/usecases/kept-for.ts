import type { Clock } from "../domain/times.ts";

/** Reads something anew only when what was read is older than so many milliseconds. */
export const keptFor = <Value>(
  milliseconds: number,
  clock: Clock,
  read: () => Promise<Value>,
): (() => Promise<Value>) => {
  let kept: { readonly until: number; readonly value: Value } | undefined;
  return async () => {
    const now = clock().getTime();
    if (!kept || kept.until < now) kept = { until: now + milliseconds, value: await read() };
    return kept.value;
  };
};
