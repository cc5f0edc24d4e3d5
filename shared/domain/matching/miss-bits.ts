import { bitCount } from "./bit-sums.ts";

/** Soft conditions of a pair, one bit each if missed; avoided demands and unmet wants are counted one by one beside them. */
export const missBits = {
  preferred_time: 1,
  distance_soft: 2,
  frequency: 4,
  duration: 8,
  reward_hope: 16,
  cost: 32,
  group_size: 64,
  start_later: 128,
  taxonomy_adjacent: 256,
  /** Nothing near to the wishes: counts twice. */
  taxonomy_other: 512,
} as const;

/** How many soft conditions each set of {@link missBits} counts for. */
export const missCounts = Uint8Array.from(
  { length: 1024 },
  (_, misses) => bitCount(misses) + (misses & missBits.taxonomy_other ? 1 : 0),
);
