/**
 * What a part of a night is given. A part of 50,000 people spends its time in writing: at 16 at once and 30 ms each, 94 s;
 * reading its people takes some 5 s, holding them against 20,000 listings 2 s. So 3.2 million people, in 64 parts, take a
 * quarter of an hour. 1,769 MB are one whole processor; a part needs less than 400.
 */
export const nightPlan = {
  memoryMegabytes: 1769,
  timeoutSeconds: 600,
  /** 128 people being written at once keep far below what an on-demand table takes from the start. */
  partsAtOnce: 8,
} as const;
