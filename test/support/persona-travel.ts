import { isIsland } from "../../shared/reference/island-municipalities.ts";
import type { FileListing, FilePersona } from "../bench/persona-file.ts";

/** Detour, km/h, minutes before and after: the table of the conditions, once more, so that neither copy can drift. */
const paces: Readonly<Record<string, readonly [detour: number, kmPerHour: number, extra: number]>> = {
  walk: [1.3, 4.2, 0],
  bike: [1.3, 11, 2],
  bus: [1.3, 12, 10],
  train: [1.2, 30, 18],
  car: [1.35, 22, 5],
};

const rad = (degrees: number): number => (degrees / 180) * Math.PI;

/** Spherical law of cosines on a mean earth; good to a metre at these distances. */
const kmBetween = (a: readonly [number, number], b: readonly [number, number]): number =>
  6371 *
  Math.acos(
    Math.min(
      1,
      Math.sin(rad(a[0])) * Math.sin(rad(b[0])) +
        Math.cos(rad(a[0])) * Math.cos(rad(b[0])) * Math.cos(rad(b[1] - a[1])),
    ),
  );

/** The fastest of a person's means to a place; null where nothing can be said: online, or over the sea. */
export const travelBetween = (
  person: FilePersona,
  place: FileListing["place"],
): { mode: string; straightKm: number; minutes: number } | null => {
  if (place.remote) return null;
  const { municipality_code: home, town, lat = 0, lng = 0, travel } = person;
  const here = place.municipality_code === home;
  if (!here && [home, place.municipality_code ?? ""].some((code) => isIsland(Number(code)))) return null;
  const straightKm = here && place.town === town ? 0.3 : kmBetween([lat, lng], [place.lat ?? 0, place.lng ?? 0]);
  const byMode = travel.modes.map((mode) => {
    const [detour = 1, kmPerHour = 1, extra = 0] = paces[mode] ?? [];
    return { mode, straightKm, minutes: ((straightKm * detour) / kmPerHour) * 60 + extra };
  });
  return byMode.sort((a, b) => a.minutes - b.minutes)[0] ?? null;
};
