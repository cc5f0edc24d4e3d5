import { z } from "zod";
import type { Senior } from "../../domain/senior.ts";
import type { PostalTown } from "../../ports/postal-codes.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { postalCode } from "../form-fields.ts";

export const areaQuestion = z.object({ postalCode: postalCode(seniorForm.area.missing) });

/** Name of one of the postal code's towns; a code of a whole municipality has one without a name. */
export const townQuestion = z.object({ town: z.string({ error: seniorForm.town.missing }) });

/** Address and location of a town that was chosen; the block is asked for where letters are wanted. */
export const areaOf = (
  code: string,
  { prefecture, cityAndCounty, town, location }: PostalTown,
): Pick<Senior, "address" | "location"> => ({
  address: {
    postalCode: code,
    localGovernmentCode: location.localGovernmentCode,
    prefecture,
    cityAndCounty,
    streetAddress: town,
    cityBlock: "",
    buildingNameEtc: "",
  },
  location,
});
