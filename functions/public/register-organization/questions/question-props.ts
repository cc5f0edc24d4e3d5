import type { Typed } from "../../../../shared/http/field-errors.ts";
import type { PostalTown } from "../../../../shared/ports/postal-codes.ts";
import type { FieldError } from "../../../../shared/ui/field-error.ts";

export interface QuestionProps {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** Organisations without a corporate number are asked more. */
  readonly hasNumber: boolean;
  /** Of the postal code. */
  readonly towns: readonly PostalTown[];
}
