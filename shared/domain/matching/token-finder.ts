import type { Listing } from "../listing.ts";
import { type Token, tokenOf } from "./tokens.ts";

/** Added to a listing's place where all of its group's are excluded by the person. */
export const excludedGroup = 2 ** 31;

/** Places of each listing, and of all listings of a group (with {@link excludedGroup} added), by their tokens. */
export const placesByToken = (listings: readonly Listing[]): ReadonlyMap<Token, readonly number[]> => {
  const places = new Map<Token, number[]>();
  const add = (token: Token, l: number): void => {
    const known = places.get(token);
    if (known) known.push(l);
    else places.set(token, [l]);
  };
  listings.forEach(({ listingId, organizationId }, l) => {
    add(tokenOf("listing", listingId), l);
    if (organizationId !== undefined) add(tokenOf("organization", organizationId), l + excludedGroup);
  });
  return places;
};

const filterSize = 1 << 16;
const filterMask = filterSize - 1;
const nothing: readonly number[] = [];

/**
 * Finds what stands under a token, given as its high 16 and low 32 bits. Most tokens that people bring along stand for
 * nothing any more: a filter by their low bits says so at once.
 */
export const tokenFinder = (found: ReadonlyMap<Token, readonly number[]>) => {
  const isPossible = new Uint8Array(filterSize);
  for (const token of found.keys()) isPossible[token % filterSize] = 1;
  return (high: number, low: number): readonly number[] =>
    isPossible[low & filterMask] === 0 ? nothing : (found.get(high * 2 ** 32 + low) ?? nothing);
};
