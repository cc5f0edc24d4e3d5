import type { Delivery, DeliveryState } from "./delivery.ts";
import { cycleDate } from "./digest.ts";
import type { Cycle, ListingId } from "./ids.ts";

/** So many digests in a row that brought nothing, and the desk looks after the person. */
export const fruitlessInARow = 2;

/** So many cycles with nothing to offer are remembered: more than it takes to be noticed. */
const emptiesKept = 2 * fruitlessInARow;

/** Digests in a row, up to now, with nothing in them or without any answer. */
export interface FruitlessStreak {
  /** Date (JST) of the first of them; absent where there is none. */
  readonly since?: string;
  /** Due, and nothing could be offered. */
  readonly empty: number;
  /** Reached the person, and nothing of it was answered before the next one was due. */
  readonly ignored: number;
}

/** Only what reached somebody can be ignored. */
const reached: ReadonlySet<DeliveryState> = new Set(["SENT", "DELIVERED"]);

/** Adds a cycle with nothing to offer to those that are remembered; the same one twice counts once. */
export const withEmpty = (cycles: readonly Cycle[], cycle: Cycle): Cycle[] =>
  [...new Set([...cycles, cycle])].sort().slice(-emptiesKept);

interface Past {
  /** Of the last months, in any order; that of the present cycle does not count. */
  readonly deliveries: readonly Delivery[];
  readonly answered: readonly ListingId[];
  readonly emptyCycles: readonly Cycle[];
}

const isAnswered = ({ items }: Delivery, answered: readonly ListingId[]): boolean =>
  items.some(({ listingId }) => answered.includes(listingId));

/** How many digests in a row brought nothing by the time of a cycle. Whatever is answered ends the row, also years later. */
export const fruitlessStreak = ({ deliveries, answered, emptyCycles }: Past, cycle: Cycle): FruitlessStreak => {
  const told = deliveries
    .filter((delivery) => delivery.cycle < cycle && reached.has(delivery.state))
    .map((delivery) => ({
      of: delivery.cycle,
      kind: isAnswered(delivery, answered) ? ("answered" as const) : ("ignored" as const),
    }));
  const empties = emptyCycles.filter((of) => of <= cycle).map((of) => ({ of, kind: "empty" as const }));
  const latestFirst = [...told, ...empties].sort((a, b) => (a.of < b.of ? 1 : -1));
  const end = latestFirst.findIndex(({ kind }) => kind === "answered");
  const streak = end === -1 ? latestFirst : latestFirst.slice(0, end);
  const first = streak.at(-1);
  const count = (wanted: "empty" | "ignored"): number => streak.filter(({ kind }) => kind === wanted).length;
  return { ...(first && { since: cycleDate(first.of) }), empty: count("empty"), ignored: count("ignored") };
};

/** The same as of the last cycle that concerned the person: its own digest may still be answered, and if it is, nothing is left. */
export const presentStreak = (past: Past): FruitlessStreak => {
  const cycles = [...past.deliveries.map(({ cycle }) => cycle), ...past.emptyCycles].sort();
  const last = cycles.at(-1);
  const isOver = past.deliveries.some((delivery) => delivery.cycle === last && isAnswered(delivery, past.answered));
  return last === undefined || isOver ? { empty: 0, ignored: 0 } : fruitlessStreak(past, last);
};

export const isUnmatched = ({ empty, ignored }: FruitlessStreak): boolean => empty + ignored >= fruitlessInARow;
