import type { Typed } from "../../http/field-errors.ts";
import type { FieldError } from "../field-error.ts";

/** What every question shows: what was typed before, and what is to be put right. */
export interface QuestionProps {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}
