import type { Typed } from "../../http/field-errors.ts";
import type { FieldError } from "../field-error.ts";
import type { Desk } from "../layout.tsx";

export interface QuestionProps {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** Organisations without a corporate number are asked more. */
  readonly hasNumber: boolean;
  /** Of the postal code. */
  readonly towns: readonly { readonly town: string }[];
  /** Once registered: who changes the corporate number and the e-mail address, which are shown then and not asked. */
  readonly desk?: Desk | undefined;
}
