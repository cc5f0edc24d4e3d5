import type { Listing } from "../listing.ts";
import type { ExposureNumbers } from "./exposure-numbers.ts";

/**
 * Places of a listing that are still to be had: what it says remains, or else its total or what is usual for its kind, less
 * those that people who wait for an answer will take.
 * @param waiting how many wait
 */
export const freePlaces = ({ capacity, kind }: Listing, waiting: number, numbers: ExposureNumbers): number => {
  const said = capacity.remaining ?? capacity.total ?? numbers.places[kind];
  return Math.max(0, Math.round(said - waiting * numbers.acceptance));
};
