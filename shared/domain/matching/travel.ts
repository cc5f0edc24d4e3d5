import type { TravelMode } from "../conditions.ts";
import type { Coordinates, Location } from "../place.ts";
import type { Travel } from "../senior.ts";

/**
 * Door-to-door time of a means of travel: `km` straight line × `detour` ÷ `kmPerHour`, and `overheadMinutes` for waiting,
 * parking and the way to the stop. In force until a transit source is plugged in.
 */
interface Pace {
  readonly detour: number;
  readonly kmPerHour: number;
  readonly overheadMinutes: number;
}

const paces: Readonly<Record<TravelMode, Pace>> = {
  walk: { detour: 1.3, kmPerHour: 4.2, overheadMinutes: 0 },
  bike: { detour: 1.3, kmPerHour: 11, overheadMinutes: 2 },
  bus: { detour: 1.3, kmPerHour: 12, overheadMinutes: 10 },
  train: { detour: 1.2, kmPerHour: 30, overheadMinutes: 18 },
  car: { detour: 1.35, kmPerHour: 22, overheadMinutes: 5 },
};

/** Straight line within one town, where coordinates say no more than the town. */
const sameTownKm = 0.3;

const earthRadiusKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Straight line (great circle) in km. */
export const straightKm = (from: Coordinates, to: Coordinates): number => {
  const dLat = radians(to.latitude - from.latitude) / 2;
  const dLng = radians(to.longitude - from.longitude) / 2;
  const h =
    Math.sin(dLat) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(dLng) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(h));
};

const minutesBy = (mode: TravelMode, km: number): number => {
  const pace = paces[mode];
  return ((km * pace.detour) / pace.kmPerHour) * 60 + pace.overheadMinutes;
};

const fastest = (modes: readonly TravelMode[], km: number): readonly [TravelMode, minutes: number] => {
  let best: readonly [TravelMode, number] = ["walk", Number.POSITIVE_INFINITY];
  for (const mode of modes) {
    const minutes = minutesBy(mode, km);
    if (minutes < best[1]) best = [mode, minutes];
  }
  return best;
};

/** How far a person comes in the most minutes by the best of the means named, as km straight line. */
export const reachKm = (travel: Pick<Travel, "modes" | "maxMinutes">): number =>
  Math.max(
    0,
    ...travel.modes.map((mode) => {
      const pace = paces[mode];
      return (((travel.maxMinutes - pace.overheadMinutes) / 60) * pace.kmPerHour) / pace.detour;
    }),
  );

/** Fastest way from home to a place. `rough`: one end is known by its municipality's office only. */
export interface TravelEstimate {
  readonly km: number;
  readonly minutes: number;
  readonly mode: TravelMode;
  readonly rough: boolean;
}

export type Spot = Partial<Pick<Location, "localGovernmentCode" | "coordinates" | "precision">> &
  Pick<Location, "town">;

const isSameTown = (home: Location, place: Spot): boolean =>
  home.town !== "" && home.town === place.town && home.localGovernmentCode === place.localGovernmentCode;

const straightKmOrTown = (home: Location, place: Spot): number | undefined => {
  if (isSameTown(home, place)) return sameTownKm;
  if (home.coordinates === undefined || place.coordinates === undefined) return undefined;
  return straightKm(home.coordinates, place.coordinates);
};

/**
 * The fastest of the person's means. Undefined where nothing can be said: a place without coordinates, or the sea between
 * (`isIsland` tells municipalities that no road or rail leads to; the straight line means nothing there).
 */
export const estimateTravel = (
  home: Location,
  modes: readonly TravelMode[],
  place: Spot,
  isIsland: (localGovernmentCode: string) => boolean,
): TravelEstimate | undefined => {
  const placeCode = place.localGovernmentCode ?? home.localGovernmentCode;
  const elsewhere = placeCode !== home.localGovernmentCode;
  if (elsewhere && (isIsland(placeCode) || isIsland(home.localGovernmentCode))) return undefined;
  const km = straightKmOrTown(home, place);
  if (km === undefined) return undefined;
  const rough = home.precision === "municipality" || place.precision === "municipality";
  const [mode, minutes] = fastest(modes, km);
  return { km, minutes, mode, rough };
};
