/** What is wrong with one field, in the person's words: what happened and how to put it right. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** The message of one field, if it has one. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;
