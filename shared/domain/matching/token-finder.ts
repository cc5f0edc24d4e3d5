import type { Listing } from "../listing.ts";
import { type Token, tokenOf } from "./tokens.ts";

/** Added to a listing's place where all of its group's are excluded by the person. */
export const excludedGroup = 2 ** 31;

/** What tokens stand for, side by side: a token may come several times. */
export interface TokenPlaces {
  readonly tokens: Float64Array;
  /** Places of each listing, and of all listings of a group (with {@link excludedGroup} added). */
  readonly places: Uint32Array;
}

export const tokenPlaces = (listings: readonly Listing[]): TokenPlaces => {
  const pairs = listings.flatMap(({ listingId, organizationId }, l) => [
    [tokenOf("listing", listingId), l] as const,
    ...(organizationId === undefined ? [] : [[tokenOf("organization", organizationId), l + excludedGroup] as const]),
  ]);
  return {
    tokens: Float64Array.from(pairs, ([token]) => token),
    places: Uint32Array.from(pairs, ([, place]) => place),
  };
};

const filterSize = 1 << 16;
const filterMask = filterSize - 1;
const nothing: readonly number[] = [];

/**
 * Finds what stands under a token, given as its high 16 and low 32 bits. Most tokens that people bring along stand for
 * nothing any more: a filter by their low bits says so at once.
 */
export const tokenFinder = ({ tokens, places }: TokenPlaces) => {
  const isPossible = new Uint8Array(filterSize);
  const found = new Map<Token, number[]>();
  tokens.forEach((token, n) => {
    isPossible[token % filterSize] = 1;
    const known = found.get(token);
    if (known) known.push(places[n] as number);
    else found.set(token, [places[n] as number]);
  });
  return (high: number, low: number): readonly number[] =>
    isPossible[low & filterMask] === 0 ? nothing : (found.get(high * 2 ** 32 + low) ?? nothing);
};
