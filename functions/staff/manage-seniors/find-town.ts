import type { Senior } from "../../../shared/domain/senior.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { areaOf, areaQuestion } from "../../../shared/http/senior-form/area-questions.ts";
import type { PostalCodes, PostalTown } from "../../../shared/ports/postal-codes.ts";
import { seniorForm } from "../../../shared/text/senior-form.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { errorsIn } from "./questions.ts";

export interface FoundTown {
  readonly area?: Pick<Senior, "address" | "location">;
  /** Towns to choose from, where the code has several. */
  readonly towns: readonly PostalTown[];
  readonly errors: readonly FieldError[];
}

/** Where a person lives, by the postal code typed and, where the code has several towns, the town chosen. */
export const findTown = async (postalCodes: PostalCodes, typed: Typed): Promise<FoundTown> => {
  const parsed = areaQuestion.safeParse(typed);
  if (!parsed.success) return { towns: [], errors: errorsIn(typed, [areaQuestion]) };
  const towns = await postalCodes.lookUp(parsed.data.postalCode);
  if (towns.length === 0) return { towns, errors: [{ field: "postalCode", message: seniorForm.area.unknown }] };
  const chosen = towns.length === 1 ? towns[0] : towns.find(({ town }) => town === typedText(typed, "town"));
  if (!chosen) return { towns, errors: [{ field: "town", message: seniorForm.town.missing }] };
  return { area: areaOf(parsed.data.postalCode, chosen), towns, errors: [] };
};

/** Towns with the words for their whole addresses. */
export const townChoices = (towns: readonly PostalTown[]) =>
  towns.map(({ prefecture, cityAndCounty, town }) => ({ town, words: `${prefecture}${cityAndCounty}${town}` }));
