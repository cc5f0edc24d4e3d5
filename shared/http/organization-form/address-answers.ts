import type { PostalTown } from "../../ports/postal-codes.ts";
import { type Typed, typedText } from "../field-errors.ts";

/** The address as far as the postal code tells it, where nothing was written yet. */
export const withTownOf = (typed: Typed, [first]: readonly PostalTown[]): Typed => {
  if (!first || typedText(typed, "prefecture") || typedText(typed, "cityAndCounty")) return typed;
  return {
    ...typed,
    prefecture: first.prefecture,
    cityAndCounty: first.cityAndCounty,
    streetAddress: typedText(typed, "streetAddress") || first.town,
  };
};

/** A postal code may have several towns: the one that was chosen is the town of the address. */
export const withChosenTown = (form: URLSearchParams): URLSearchParams => {
  const town = form.get("townChoice");
  const chosen = new URLSearchParams(form);
  if (town && town !== "other") chosen.set("streetAddress", town);
  return chosen;
};
