import type { Delivery } from "./delivery.ts";

const minute = 60_000;
const hour = 60 * minute;

/** As long as GOV.UK Notify's providers try; then the desk sees it. */
const longestWait = 72 * hour;
const mostAttempts = 48;

/**
 * How often `reconcile-deliveries` looks for what falls due. Nothing waits for less, so that each is seen in time and set
 * going at its own second.
 */
export const reconcileInterval = 5 * minute;

/** Three days of tries, in the hours of mail, stay below {@link mostAttempts}. */
const shortestPause = 4 * minute;
const longestPause = 120 * minute;

/** A number from 0 to 1 that is a digest's own, and another one for each attempt. */
export const spreadOf = ({ deliveryKey, attempt }: Pick<Delivery, "deliveryKey" | "attempt">): number => {
  const start = (attempt * 5) % 24;
  return Number.parseInt(deliveryKey.slice(start, start + 8), 16) / 2 ** 32;
};

/**
 * When a digest that the provider did not take is tried again: anywhere between now and a bound that doubles with each
 * attempt (full jitter), so that those who failed together do not come back together.
 */
export const nextTry = (delivery: Pick<Delivery, "deliveryKey" | "attempt">, now: Date): Date => {
  const bound = Math.min(longestPause, shortestPause * 2 ** Math.min(delivery.attempt, 10));
  return new Date(now.getTime() + reconcileInterval + spreadOf(delivery) * bound);
};

/**
 * Whether a digest is given up: tried too often, or too long after the first hour at which it could have been sent.
 * @param couldBeSentFrom first instant at which its channel and centre were open after it was made
 */
export const isGivenUp = ({ attempt }: Pick<Delivery, "attempt">, couldBeSentFrom: Date, now: Date): boolean =>
  attempt >= mostAttempts || now.getTime() - couldBeSentFrom.getTime() > longestWait;
