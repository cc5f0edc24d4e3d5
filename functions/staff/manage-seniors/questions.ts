import { z } from "zod";
import { demandFlags } from "../../../shared/domain/conditions.ts";
import { avoidOther, levelField } from "../../../shared/domain/senior-questions.ts";
import { fieldErrors, type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { accepted } from "../../../shared/http/form-fields.ts";
import { registrationTexts, type stopReasonChoices, stopTexts, toldTexts } from "../../../shared/text/staff-seniors.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";

/** Ways in which the desk hears what a person answers. */
export const toldVia = ["paper", "phone", "counter"] as const;

export const toldQuestion = z.object({ via: z.enum(toldVia, { error: toldTexts.viaMissing }) });

/** What is asked only where the desk registers somebody: the notice was given, and from whom it comes (PRV-02, PRV-04). */
export const registrationQuestion = z.object({
  noticeGiven: accepted(registrationTexts.noticeMissing),
  dataSource: z.enum(["self", "family"], { error: registrationTexts.dataSourceMissing }),
  mark: z.uuid(),
});

const stopReasons = [
  "own_wish",
  "moved",
  "hospitalised",
  "deceased",
  "other",
] as const satisfies (typeof stopReasonChoices)[number]["value"][];

export const stopQuestion = z.object({ reason: z.enum(stopReasons, { error: stopTexts.reasonMissing }) });

/** The desk gives a level to each thing at once; the person's questions ask for the things first, then for the levels. */
export const withAvoidedFlags = (typed: Typed): Typed => ({
  ...typed,
  [avoidOther]: demandFlags.filter((flag) => typedText(typed, levelField(flag)) !== ""),
});

/** What is wrong in several questions of one page, in their order. */
export const errorsIn = (typed: Typed, questions: readonly z.ZodType[]): FieldError[] =>
  questions.flatMap((question) => {
    const { error } = question.safeParse(typed);
    return error ? fieldErrors(error) : [];
  });
