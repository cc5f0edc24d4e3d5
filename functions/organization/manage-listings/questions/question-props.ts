import { type Typed, typedList, typedText } from "../../../../shared/http/field-errors.ts";
import { errorOf, type FieldError } from "../../../../shared/ui/field-error.ts";

export interface QuestionProps {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** Name, value and error of a field with one value. */
export const one = ({ typed, errors }: QuestionProps, name: string) => ({
  name,
  value: typedText(typed, name),
  error: errorOf(errors, name),
});

/** Name, values and error of a field with ticks. */
export const many = ({ typed, errors }: QuestionProps, name: string) => ({
  name,
  values: typedList(typed, name),
  error: errorOf(errors, name),
});

/** Choices in the order in which they are written down. */
export const choices = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));
