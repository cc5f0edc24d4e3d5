import type { ChangedAnswers } from "../../../shared/domain/senior-answers.ts";
import type { PostalTown } from "../../../shared/ports/postal-codes.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";

/** What was read from a page that changes answers. */
export interface StepResult {
  /** There only if there are no errors. */
  readonly changed?: ChangedAnswers;
  readonly errors: readonly FieldError[];
  /** Of the postal code that was typed. */
  readonly towns?: readonly PostalTown[];
}
