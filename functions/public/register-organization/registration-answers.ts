import type { Draft } from "../../../shared/http/draft.ts";
import { parseForm, type Typed, typedList, typedText } from "../../../shared/http/field-errors.ts";
import { type RegistrationForm, registrationSchema, type Step, stepNames, steps } from "./form.ts";

/** Whether the organisation said that it has a corporate number. */
export const hasNumber = (answers: Typed): boolean => typedText(answers, "hasNumber") === "yes";

/** What one page asked, as typed; a field that was left empty is empty, so that it replaces an earlier answer. */
export const answersOf = (step: Step, typed: Typed): Typed =>
  Object.fromEntries(steps[step].names.map((name) => [name, typed[name] ?? ""]));

/** The first page that is not answered yet; undefined when all are. */
export const firstOpenStep = (answers: Typed): Step | undefined =>
  stepNames.find((step) => !steps[step].schema(hasNumber(answers)).safeParse(withoutEmptyNumber(answers)).success);

/** The answers of all pages as one registration, if they make one. */
export const registrationOf = ({ answers }: Draft): RegistrationForm | undefined =>
  registrationSchema.safeParse({
    ...withoutEmptyNumber(answers),
    purposes: typedList(answers, "purposes").filter((purpose) => purpose !== "none"),
  }).data;

const withoutEmptyNumber = ({ legalEntityNumber, ...answers }: Typed): Typed =>
  hasNumber(answers) && legalEntityNumber !== undefined ? { ...answers, legalEntityNumber } : answers;

/** Reads one posted page. */
export const parseStep = (step: Step, form: URLSearchParams, before: Typed) =>
  parseForm<Record<string, unknown>>(steps[step].schema(hasNumber(before)), form);
