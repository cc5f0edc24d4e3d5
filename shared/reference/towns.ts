import type { Coordinates } from "../domain/place.ts";
import data from "./towns-of-tokyo.json" with { type: "json" };

const townsByCode = data.towns as unknown as Readonly<
  Record<string, Readonly<Record<string, readonly [number, number]>>>
>;

const toCoordinates = ([latitude, longitude]: readonly [number, number]): Coordinates => ({ latitude, longitude });

/** Names of the towns (町名, without 丁目) of a municipality of Tokyo; empty where none are known. */
export const townNames = (municipalityCode: string): string[] => Object.keys(townsByCode[municipalityCode] ?? {});

/** Centre of a town, by its name without 丁目. */
export const townCentre = (municipalityCode: string, town: string): Coordinates | undefined => {
  const towns = townsByCode[municipalityCode];
  const found = towns && Object.hasOwn(towns, town) ? towns[town] : undefined;
  return found && toCoordinates(found);
};

/** The town that a text begins with, the longest name first: 赤羽北2-1 → 赤羽北. */
export const leadingTown = (municipalityCode: string, text: string): string | undefined =>
  townNames(municipalityCode)
    .filter((name) => text.startsWith(name))
    .sort((a, b) => b.length - a.length)[0];
