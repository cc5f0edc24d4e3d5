import type { Municipality } from "../reference/municipalities.ts";
import { leadingTown, townCentre } from "../reference/towns.ts";
import type { Location } from "./place.ts";

/** Where an address is: the centre of its town where that is known, else the municipality's office. */
export const locate = (municipality: Municipality, streetAddress: string): Location => {
  const town = leadingTown(municipality.code, streetAddress) ?? streetAddress;
  const centre = townCentre(municipality.code, town);
  return {
    localGovernmentCode: municipality.code,
    town,
    coordinates: centre ?? municipality.office,
    precision: centre ? "town" : "municipality",
  };
};
