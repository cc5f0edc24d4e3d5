import type { Listing } from "../listing.ts";
import type { Coordinates } from "../place.ts";

/** Steps of degrees that are told apart on the map: some 300 m north and 500 m east. */
const mapSteps = 0x10000;

const inSteps = (degrees: number, range: number): number => Math.floor((degrees / range + 0.5) * mapSteps);

/** A place on the way of the letter Z through squares in squares, so that what lies near on the map comes near on the way. */
const zOrder = ({ latitude, longitude }: Coordinates): number => {
  const [north, east] = [inSteps(latitude, 180), inSteps(longitude, 360)];
  let place = 0;
  for (let bit = 0; bit < 16; bit += 1) place += (((east >>> bit) & 1) + 2 * ((north >>> bit) & 1)) * 4 ** bit;
  return place;
};

/**
 * What needs no travel first; then, by municipality, what is for its people alone or has no place on the map; then the others
 * by where they are.
 */
const mapOrder = ({ place, municipalityCode, eligibility: { residentsOf } }: Listing): readonly [string, number] => {
  if (place.holding !== "onsite") return ["0", 0];
  const onMap = place.coordinates === undefined ? 0 : zOrder(place.coordinates);
  const isNarrow = residentsOf.length > 0 || place.coordinates === undefined;
  return isNarrow ? [`1 ${place.localGovernmentCode ?? municipalityCode}`, onMap] : ["2", onMap];
};

/** Order of texts by their code units. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Listings in that order, those of one place by their ids. */
export const inMapOrder = (listings: readonly Listing[]): Listing[] =>
  listings
    .map((listing) => [...mapOrder(listing), listing] as const)
    .sort(
      ([part, place, one], [otherPart, otherPlace, other]) =>
        compare(part, otherPart) || place - otherPlace || compare(one.listingId, other.listingId),
    )
    .map(([, , listing]) => listing);
