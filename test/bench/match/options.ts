import { parseArgs } from "node:util";
import { mostListings } from "./packed-results.ts";
import type { Size } from "./two-workers.ts";

export interface MatchOptions extends Size {
  readonly json: boolean;
  readonly grid: boolean;
}

export const usage = "npm run bench -- match [--seniors N] [--listings N] [--seed TEXT] [--json] [--grid]";

const wholeNumber = (name: string, text: string, most: number): number => {
  const number = Number(text.replaceAll("_", ""));
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new RangeError(`--${name} is a whole number from 1 to ${most}\n${usage}`);
};

const mostPeople = 20_000_000;

export const readOptions = (args: string[]): MatchOptions => {
  const { values } = parseArgs({
    args,
    options: {
      seniors: { type: "string", default: "100000" },
      listings: { type: "string", default: "2000" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
      grid: { type: "boolean", default: false },
    },
  });
  return {
    ...values,
    seniors: wholeNumber("seniors", values.seniors, mostPeople),
    listings: wholeNumber("listings", values.listings, mostListings),
  };
};
