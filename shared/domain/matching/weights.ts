/** Points of a full contribution, by what it is for. Negative ones lower the rank of what may still be offered. */
export interface Weights {
  readonly version: string;
  /** First date (JST) on which they hold. */
  readonly effectiveFrom: string;
  /** A wished taxonomy code is the listing's primary one, one of its secondary ones, or of the same group. */
  readonly wishPrimary: number;
  readonly wishSecondary: number;
  readonly wishAdjacent: number;
  /** The kind was named. */
  readonly kind: number;
  /** At the door; falls to `nearAtPreferred` at the preferred minutes and to 0 at the most minutes. */
  readonly near: number;
  readonly nearAtPreferred: number;
  /** Nothing to travel to. */
  readonly online: number;
  /** In the person's own municipality. */
  readonly ownArea: number;
  /** All its times are wished; the times may be chosen freely. */
  readonly time: number;
  readonly flexibleTime: number;
  readonly free: number;
  readonly beginner: number;
  readonly seniorsWelcome: number;
  /** Published within the last `newDays`. */
  readonly fresh: number;
  readonly newDays: number;
  /** Meant for families: a grown-up alone may be out of place. */
  readonly families: number;
  /** Soft misses: possible but unwished time, further than preferred, a demand that the person would rather avoid. */
  readonly unwishedTime: number;
  readonly farther: number;
  readonly avoided: number;
  /** Something that matters to the person is not said. */
  readonly unknown: number;
  /** Least score that is worth a place in a digest. */
  readonly threshold: number;
}

/** All versions, oldest first. A version that has been used is never changed: add the next one. */
const versions: readonly Weights[] = [
  {
    version: "2020-1",
    effectiveFrom: "2020-04-01",
    wishPrimary: 100,
    wishSecondary: 60,
    wishAdjacent: 25,
    kind: 20,
    near: 60,
    nearAtPreferred: 30,
    online: 20,
    ownArea: 15,
    time: 40,
    flexibleTime: 25,
    free: 10,
    beginner: 12,
    seniorsWelcome: 25,
    fresh: 8,
    newDays: 14,
    families: -60,
    unwishedTime: -15,
    farther: -15,
    avoided: -40,
    unknown: -8,
    threshold: 50,
  },
];

/** The weights in force on a date; before the first version, the first. */
export const weightsOn = (date: string): Weights => {
  const [first, ...later] = versions;
  if (first === undefined) throw new Error("no_weights");
  return later.filter(({ effectiveFrom }) => effectiveFrom <= date).at(-1) ?? first;
};
