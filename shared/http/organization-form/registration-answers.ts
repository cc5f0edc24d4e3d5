import { digitsOf } from "../../domain/japanese-text.ts";
import { parseForm, type Typed, typedList, typedText } from "../field-errors.ts";
import { withChosenTown } from "./address-answers.ts";
import { type RegistrationForm, registrationSchema, type Step, stepNames, steps } from "./registration-form.ts";

/** Whether the organisation said that it has a corporate number. */
export const hasNumber = (answers: Typed): boolean => typedText(answers, "hasNumber") === "yes";

/** The first page that is not answered yet; undefined when all are. */
export const firstOpenStep = (answers: Typed): Step | undefined =>
  stepNames.find((step) => !steps[step].schema(hasNumber(answers)).safeParse(withoutEmptyNumber(answers)).success);

/** The answers of all pages as one registration, if they make one. */
export const registrationOf = (answers: Typed): RegistrationForm | undefined =>
  registrationSchema.safeParse({
    ...withoutEmptyNumber(answers),
    purposes: typedList(answers, "purposes").filter((purpose) => purpose !== "none"),
  }).data;

const withoutEmptyNumber = ({ legalEntityNumber, ...answers }: Typed): Typed =>
  hasNumber(answers) && legalEntityNumber !== undefined ? { ...answers, legalEntityNumber } : answers;

/** Reads one posted page: its values or errors, and what it changes of the answers so far. */
export const parseStep = (step: Step, posted: URLSearchParams, before: Typed) => {
  const form = step === "address" ? withChosenTown(posted) : posted;
  const parsed = parseForm<Record<string, unknown>>(steps[step].schema(hasNumber(before)), form);
  return { ...parsed, answers: { ...answersOf(step, parsed.typed), ...forgotten(step, parsed.typed, before) } };
};

/** What one page asked, as typed; a field that was left empty is empty, so that it replaces an earlier answer. */
const answersOf = (step: Step, typed: Typed): Typed =>
  Object.fromEntries(steps[step].names.map((name) => [name, typed[name] ?? ""]));

/** Another postal code makes the address unknown again. */
const forgotten = (step: Step, typed: Typed, before: Typed): Typed => {
  const isOther = digitsOf(typedText(typed, "postalCode")) !== digitsOf(typedText(before, "postalCode"));
  return step === "postal-code" && isOther ? answersOf("address", {}) : {};
};
