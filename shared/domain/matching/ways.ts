import { areOnOneIsland } from "../../reference/island-municipalities.ts";
import { metresBetween } from "./earth.ts";
import { cell, type ListingTable, rowCells } from "./listing-columns.ts";
import { holding } from "./listing-table.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { sameTownMetres } from "./travel.ts";

/** Stands for metres where one need not go anywhere, and where nothing is known of the way. */
export const atHome = -2;
export const unknownWay = -1;

const needsTravel = (group: PeopleGroup, { holding: held }: ListingTable, l: number): boolean =>
  held[l] === holding.onsite || (held[l] === holding.hybrid && !group.atHome);

export const isElsewhere = (group: PeopleGroup, { cells }: ListingTable, l: number): boolean =>
  cells[l * rowCells + cell.municipality] !== group.municipality;

const isOnOneIsland = (group: PeopleGroup, { cells }: ListingTable, l: number): boolean =>
  areOnOneIsland(group.municipality, cells[l * rowCells + cell.municipality] as number);

/**
 * Straight metres from a home to a place, or {@link unknownWay}: a place without coordinates, or the sea between (islands
 * have no road or rail to elsewhere; the straight line means nothing there).
 * @param elsewhere see {@link isElsewhere}
 */
export const metresThere = (group: PeopleGroup, listings: ListingTable, l: number, elsewhere: boolean): number => {
  if (elsewhere && (listings.island[l] === 1 || group.island) && !isOnOneIsland(group, listings, l)) return unknownWay;
  if (!elsewhere && group.town !== 0 && group.town === listings.town[l]) return sameTownMetres;
  if (!group.located || listings.located[l] !== 1) return unknownWay;
  return metresBetween(group, {
    x: listings.x[l] as number,
    y: listings.y[l] as number,
    z: listings.z[l] as number,
  });
};

/** {@link metresThere}, or {@link atHome} where one need not go anywhere. */
export const metresTo = (group: PeopleGroup, { listings }: MatchRun, l: number): number =>
  needsTravel(group, listings, l) ? metresThere(group, listings, l, isElsewhere(group, listings, l)) : atHome;

/** What decides on whether people may be shown what is elsewhere. */
export type AreaRules = Pick<MatchRun, "listings" | "areaAllowed">;

type AreaCondition = "residence" | "own_area_only" | "wide_area_rule" | "distance";
type AreaBar = (group: PeopleGroup, run: AreaRules, l: number, metres: number) => boolean;

/** Whether people of a group are not shown a listing for where it is and where they live, condition by condition. */
export const areaBars: Readonly<Record<AreaCondition, AreaBar>> = {
  residence: (group, { listings }, l) => listings.residentsOf[l]?.has(group.municipality) === false,
  own_area_only: (group, { listings }, l, metres) =>
    metres !== atHome && !group.outsideOwnAreaOk && isElsewhere(group, listings, l),
  wide_area_rule: (group, { areaAllowed }, l) => areaAllowed[group.centre]?.[l] === 0,
  // In another municipality nothing speaks for its being in reach; in the own one it is offered, with the question said.
  distance: (group, { listings }, l, metres) => metres === unknownWay && isElsewhere(group, listings, l),
};

/** Whether any of them bars it. */
export const isBarredByArea: AreaBar = (group, run, l, metres) =>
  areaBars.residence(group, run, l, metres) ||
  areaBars.own_area_only(group, run, l, metres) ||
  areaBars.wide_area_rule(group, run, l, metres) ||
  areaBars.distance(group, run, l, metres);
