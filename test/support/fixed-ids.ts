import type { NewId } from "../../shared/domain/times.ts";

/** The n-th id of a test, a valid UUID that is easy to read: `00000000-0000-4000-8000-000000000007`. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** Makes ids that count up, so that a test can name them beforehand. */
export const countingIds = (start = 1): NewId => {
  let next = start;
  return () => idOf(next++);
};
