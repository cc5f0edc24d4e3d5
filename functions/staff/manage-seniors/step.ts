import type { ComponentType } from "preact";
import type { Senior } from "../../../shared/domain/senior.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import type { PostalCodes, PostalTown } from "../../../shared/ports/postal-codes.ts";
import type { QuestionProps } from "../../../shared/ui/senior-form/question-props.ts";
import type { StepResult } from "./step-result.ts";

/** A page on which some of a person's answers are changed. */
export interface Step {
  /** The answers so far, as they are typed in the questions. */
  readonly typedOf: (senior: Senior) => Typed;
  readonly read: (typed: Typed, senior: Senior, postalCodes: PostalCodes) => StepResult | Promise<StepResult>;
  readonly Questions: ComponentType<QuestionProps & { towns: readonly PostalTown[] }>;
}
