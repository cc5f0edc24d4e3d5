/**
 * What a part of a night is given. A part of 50,000 people spends its time in writing: a laptop's processor took 5 ms for each
 * digest of 100,000 people with 2,000 listings (reading the profile and the ledger, writing the digest and the person's
 * history, working out what would bring more for those with two items or fewer), while 16 wait for the database at once: 250 s.
 * Taking up the run, reading its people and matching them are some seconds. So 3 million people, in 64 parts, take
 * half an hour. 1,769 MB are one whole processor; the bench's shard of that size stays below 300.
 */
export const nightPlan = {
  memoryMegabytes: 1769,
  timeoutSeconds: 600,
  /** 128 people being written at once keep far below what an on-demand table takes from the start. */
  partsAtOnce: 8,
} as const;
