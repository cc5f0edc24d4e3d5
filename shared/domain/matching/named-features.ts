import type { Listing } from "../listing.ts";
import { namedFrom } from "./features.ts";
import { type Token, tokenOf } from "./tokens.ts";

/** Bits of what the open listings of a run ask by name: qualifications, and from `languagesFrom` on languages. */
export interface NamedFeatures {
  readonly bits: ReadonlyMap<Token, number>;
  readonly languagesFrom: number;
  /** Words of 32 bits that hold all features of the run. */
  readonly words: number;
}

const qualificationOf = ({ demands: { qualificationRequired } }: Listing): Token[] =>
  qualificationRequired === undefined ? [] : [tokenOf("qualification", qualificationRequired)];

const languageOf = ({ demands: { languageRequired } }: Listing): Token[] =>
  languageRequired === undefined ? [] : [tokenOf("language", languageRequired)];

/** Tokens that a person needs to hold for a listing. */
export const neededTokens = (listing: Listing): Token[] => [...qualificationOf(listing), ...languageOf(listing)];

/** Gives each name that the listings ask for a bit. */
export const namedFeatures = (listings: readonly Listing[]): NamedFeatures => {
  const qualifications = new Set(listings.flatMap(qualificationOf));
  const tokens = [...qualifications, ...new Set(listings.flatMap(languageOf))];
  return {
    bits: new Map(tokens.map((token, number) => [token, namedFrom + number])),
    languagesFrom: namedFrom + qualifications.size,
    words: Math.ceil((namedFrom + tokens.length) / 32),
  };
};
