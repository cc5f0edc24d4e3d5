import type { Token } from "./tokens.ts";

const filterSize = 1 << 16;
const nothing: readonly number[] = [];

/**
 * Finds what stands under a token, given as its high 16 and low 32 bits. Most tokens that people bring along stand for
 * nothing any more: a filter by their low bits says so at once.
 */
export const tokenFinder = (found: ReadonlyMap<Token, readonly number[]>) => {
  const isPossible = new Uint8Array(filterSize);
  for (const token of found.keys()) isPossible[token % filterSize] = 1;
  return (high: number, low: number): readonly number[] =>
    isPossible[low % filterSize] === 0 ? nothing : (found.get(high * 2 ** 32 + low) ?? nothing);
};
