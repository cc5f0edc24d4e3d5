import { modeMask, reachMetres } from "../../shared/domain/matching/travel.ts";
import { type Coordinates, coordinatesSchema } from "../../shared/domain/place.ts";
import { isIsland } from "../../shared/reference/island-municipalities.ts";
import { municipalityOf } from "./persona-areas.ts";
import type { FileListing, FilePersona } from "./persona-file.ts";

const coordinatesOf = ({ lat, lng }: { lat?: number | undefined; lng?: number | undefined }): Coordinates | undefined =>
  coordinatesSchema.safeParse({ latitude: lat, longitude: lng }).data;

const metresADegree = 111_195;
/** Metres that keep a way within its minutes when coordinates are rounded. */
const hair = 5;

/** Somewhere, for who has not said where they live: what is known of the way is told by the estimates. */
const somewhere: Coordinates = { latitude: 36, longitude: 138 };

/** Where a person lives. */
export const homeOf = (person: FilePersona) => ({
  localGovernmentCode: person.municipality_code,
  town: person.town,
  coordinates: coordinatesOf(person) ?? somewhere,
  precision: "exact" as const,
});

const asMinutes = (minutes: number): number => Math.min(240, Math.max(5, Math.floor(minutes)));

/** Who has no means of travel gets nowhere: waiting for a train alone takes longer than this. */
const stayingAtHome = { modes: ["train" as const], preferredMinutes: 5, maxMinutes: 5 };

/** How a person gets about. */
export const travelOf = ({ travel }: FilePersona) => ({
  ...(travel.modes.length === 0 || travel.max_minutes === 0
    ? stayingAtHome
    : {
        modes: travel.modes,
        preferredMinutes: asMinutes(travel.preferred_minutes),
        maxMinutes: asMinutes(travel.max_minutes),
      }),
  outsideOwnAreaOk: travel.outside_own_area_ok,
});

const isRemote = ({ place, demands }: FileListing): boolean => place.remote || demands.setting === "online";

/**
 * Coordinates of a place. Where those of the place or of the home are not said, but how long the way takes is, it lies that
 * far north of the home. On islands, an estimate that is none tells of the sea.
 */
const spotOf = (listing: FileListing, person: FilePersona): Coordinates | undefined => {
  const { place, travel_estimate: way } = listing;
  if (isRemote(listing)) return undefined;
  const home = coordinatesOf(person);
  const there = coordinatesOf(place);
  const isAcrossWater = way === null && isIsland(Number(municipalityOf(place, person)));
  if (home !== undefined && there !== undefined) return isAcrossWater ? undefined : there;
  const metres =
    way?.minutes === undefined
      ? way?.straight_km && way.straight_km * 1000
      : reachMetres(modeMask(person.travel.modes), Math.ceil(way.minutes));
  if (metres === undefined) return undefined;
  const { latitude, longitude } = home ?? somewhere;
  return { latitude: latitude + (metres - hair) / metresADegree, longitude };
};

/** Where something takes place; what is online needs no remark that nobody has to go there. */
export const placeOf = (listing: FileListing, person: FilePersona) => ({
  localGovernmentCode: municipalityOf(listing.place, person),
  town: listing.place.town.slice(0, 100),
  coordinates: spotOf(listing, person),
  precision: "exact" as const,
  holding: isRemote(listing) ? ("online" as const) : ("onsite" as const),
});
