import { matchShards } from "./tables.ts";

/** Into how many parts everybody is split at least, so that parts wait for the database side by side. */
export const leastParts = 4;
/** People of a part at most, as long as there are shards enough: done in half of its function's time. */
const peopleOfPart = 50_000;

const nextPowerOfTwo = (number: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, number)));

/** Into how many parts so many people are split for a night: a power of two, so that all have as many shards. */
export const partsOf = (people: number, least: number = leastParts): number =>
  Math.min(matchShards, Math.max(least, nextPowerOfTwo(people / peopleOfPart)));
