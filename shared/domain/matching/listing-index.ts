import type { Coordinates } from "../place.ts";
import type { Senior } from "../senior.ts";
import type { ListingFacts } from "./facts.ts";
import { reachKm } from "./travel.ts";

/** Side of a cell in degrees: about 2.2 km from north to south, 1.8 km from east to west in Tokyo. */
const cellDegrees = 0.02;
const kmPerDegree = 111;

/** One number a cell: row and column, counted from the south-west. */
type Cell = number;
const columnsPerRow = 100_000;
const row = (latitude: number): number => Math.floor(latitude / cellDegrees);
const column = (longitude: number): number => Math.floor(longitude / cellDegrees);
const cellOf = ({ latitude, longitude }: Coordinates): Cell => row(latitude) * columnsPerRow + column(longitude);

/** Open listings by municipality and by map cell, so that a person is held against those within reach alone. */
export interface ListingIndex {
  /** Each listing once that could be within reach; more than those, never fewer. */
  candidatesFor(senior: Pick<Senior, "location" | "travel">): Iterable<ListingFacts>;
}

const addTo = <Key>(groups: Map<Key, ListingFacts[]>, key: Key, facts: ListingFacts): void => {
  const group = groups.get(key);
  if (group) group.push(facts);
  else groups.set(key, [facts]);
};

/** Cells that a circle touches, and some more at its corners. */
function* cellsAround({ latitude, longitude }: Coordinates, km: number): Iterable<Cell> {
  const dLatitude = km / kmPerDegree + cellDegrees;
  const dLongitude = km / (kmPerDegree * Math.cos(((latitude + dLatitude) * Math.PI) / 180)) + cellDegrees;
  for (let r = row(latitude - dLatitude); r <= row(latitude + dLatitude); r += 1)
    for (let c = column(longitude - dLongitude); c <= column(longitude + dLongitude); c += 1)
      yield r * columnsPerRow + c;
}

/** Groups listings once for many people. */
export const indexListings = (all: Iterable<ListingFacts>): ListingIndex => {
  const anywhere: ListingFacts[] = [];
  const byMunicipality = new Map<string, ListingFacts[]>();
  const byCell = new Map<Cell, ListingFacts[]>();
  for (const facts of all) {
    const { holding, coordinates } = facts.listing.place;
    if (holding !== "onsite") {
      anywhere.push(facts);
      continue;
    }
    addTo(byMunicipality, facts.municipalityCode, facts);
    if (coordinates) addTo(byCell, cellOf(coordinates), facts);
  }
  return {
    *candidatesFor({ location, travel }) {
      const own = location.localGovernmentCode;
      yield* anywhere;
      yield* byMunicipality.get(own) ?? [];
      if (!travel.outsideOwnAreaOk || location.coordinates === undefined) return;
      for (const cell of cellsAround(location.coordinates, reachKm(travel)))
        yield* (byCell.get(cell) ?? []).filter(({ municipalityCode }) => municipalityCode !== own);
    },
  };
};
