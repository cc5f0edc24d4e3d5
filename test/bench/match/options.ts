import { parseArgs } from "node:util";
import type { Size } from "./measure-night.ts";
import { mostListings } from "./packed-results.ts";
import type { RivalName } from "./rivals/side-by-side.ts";

export interface MatchOptions extends Size {
  readonly json: boolean;
  readonly grid: boolean;
  /** Databases that are to find the same lists. */
  readonly rivals: readonly RivalName[];
}

export const usage =
  "npm run bench -- match [--seniors N] [--listings N] [--seed TEXT] [--json] [--grid] [--[no-]duckdb] [--postgres]";

/** Pairs of people and listings that DuckDB goes through in less than a minute: beyond, it runs only if asked for. */
const pairsWithoutAsking = 1e9;

const wholeNumber = (name: string, text: string, most: number): number => {
  const number = Number(text.replaceAll("_", ""));
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new RangeError(`--${name} is a whole number from 1 to ${most}\n${usage}`);
};

const mostPeople = 20_000_000;

export const readOptions = (args: string[]): MatchOptions => {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      seniors: { type: "string", default: "100000" },
      listings: { type: "string", default: "2000" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
      grid: { type: "boolean", default: false },
      duckdb: { type: "boolean" },
      postgres: { type: "boolean", default: false },
    },
  });
  const { json, grid, seed, postgres } = values;
  const seniors = wholeNumber("seniors", values.seniors, mostPeople);
  const listings = wholeNumber("listings", values.listings, mostListings);
  const duckdb = values.duckdb ?? (!grid && seniors * listings <= pairsWithoutAsking);
  const rivals: RivalName[] = [
    ...(duckdb ? (["duckdb"] as const) : []),
    ...(postgres ? (["postgresql"] as const) : []),
  ];
  return { json, grid, seed, seniors, listings, rivals };
};
