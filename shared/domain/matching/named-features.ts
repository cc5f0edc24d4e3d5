import type { Listing } from "../listing.ts";
import { namedFrom } from "./features.ts";
import { type Token, tokenOf } from "./tokens.ts";

/** Bits of what the open listings of a run ask by name: qualifications and languages. */
export interface NamedFeatures {
  readonly bits: ReadonlyMap<Token, number>;
  /** Words of 32 bits that hold all features of the run. */
  readonly words: number;
}

/** Tokens that a person needs to hold for a listing. */
export const neededTokens = ({ demands }: Listing): Token[] => [
  ...(demands.qualificationRequired === undefined ? [] : [tokenOf("qualification", demands.qualificationRequired)]),
  ...(demands.languageRequired === undefined ? [] : [tokenOf("language", demands.languageRequired)]),
];

/** Gives each name that the listings ask for a bit. */
export const namedFeatures = (listings: readonly Listing[]): NamedFeatures => {
  const bits = new Map<Token, number>();
  for (const token of listings.flatMap(neededTokens)) if (!bits.has(token)) bits.set(token, namedFrom + bits.size);
  return { bits, words: Math.ceil((namedFrom + bits.size) / 32) };
};
