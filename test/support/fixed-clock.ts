import type { Clock } from "../../shared/domain/times.ts";

/** The present of all builders and tests: Wednesday 25 November 2026, 10:00 in Japan. */
export const testNow = "2026-11-25T01:00:00.000Z";

/** A clock that stands still until a test moves it. */
export interface FixedClock extends Clock {
  advance(milliseconds: number): void;
  set(instant: string): void;
}

export const fixedClock = (start: string = testNow): FixedClock => {
  let now = Date.parse(start);
  return Object.assign(() => new Date(now), {
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
    set: (instant: string) => {
      now = Date.parse(instant);
    },
  });
};
