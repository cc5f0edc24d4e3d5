import type { Listing } from "../listing.ts";
import type { ExposureNumbers } from "./exposure-numbers.ts";

/** People who answered a listing that it was theirs: how many wait for the group's answer, and how many were told to come. */
export interface Applicants {
  readonly waiting: number;
  readonly arranged: number;
}

/**
 * Places of a listing that are still to be had: what it says remains, or else its total or what is usual for its kind, less
 * those who were told to come; and less those that people who wait for an answer will take.
 */
export const freePlaces = (
  { capacity, kind }: Listing,
  { waiting, arranged }: Applicants,
  numbers: ExposureNumbers,
): number => {
  const left = capacity.remaining ?? (capacity.total ?? numbers.places[kind]) - arranged;
  return Math.max(0, Math.round(left - waiting * numbers.acceptance));
};
