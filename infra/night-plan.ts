/**
 * What a part of a night is given. A part of 50,000 people spends its time in writing: at 16 at once and an assumed
 * 30 ms each, 94 s; taking up the run, reading its people and matching them are estimated at some seconds. Working out what would bring more takes
 * 1 ms a person on a warm laptop with 5,000 listings, up to 10 ms on a busy one: for the tenth that gets two items or fewer,
 * 5 s to 50 s. So 3.2 million people, in 64 parts, would take fifteen to twenty minutes. 1,769 MB are one whole processor; the
 * bench's shard of that size stays below 300.
 */
export const nightPlan = {
  memoryMegabytes: 1769,
  timeoutSeconds: 600,
  /** 128 people being written at once keep far below what an on-demand table takes from the start. */
  partsAtOnce: 8,
} as const;
