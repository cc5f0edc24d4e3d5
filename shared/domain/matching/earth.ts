import type { Coordinates } from "../place.ts";

const meanRadiusMetres = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A point of the globe in whole metres from its centre: east, north-east and up to the pole as one right-angled frame. */
export interface EarthPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Puts degrees (WGS 84, taken as a sphere) on the metre grid. */
export const earthPoint = ({ latitude, longitude }: Coordinates): EarthPoint => {
  const toAxis = meanRadiusMetres * Math.cos(radians(latitude));
  return {
    x: Math.round(toAxis * Math.cos(radians(longitude))),
    y: Math.round(toAxis * Math.sin(radians(longitude))),
    z: Math.round(meanRadiusMetres * Math.sin(radians(latitude))),
  };
};

/**
 * Straight line in whole metres, rounded up. Through the earth instead of over it, which is 1 m less at 100 km: so it needs
 * whole numbers and one root only, and every engine comes to the same.
 */
export const metresBetween = (a: EarthPoint, b: EarthPoint): number => {
  const x = a.x - b.x;
  const y = a.y - b.y;
  const z = a.z - b.z;
  return Math.ceil(Math.sqrt(x * x + y * y + z * z));
};
