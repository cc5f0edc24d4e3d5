import type { ComponentChildren } from "preact";
import { site } from "../text/site.ts";
import { QuestionHeading } from "./question-heading.tsx";

/** What all controls take. The control's id is its name, so that errors can lead to it. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  /** The question is the page's only one: its label is the page's heading. */
  readonly heading?: boolean | undefined;
}

/** Ids of hint and error for `aria-describedby`. */
export const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ") || undefined;

/** Label, hint, control, error, in the order in which they are read. */
export const Field = ({ children, ...field }: FieldProps & { children: ComponentChildren }) => (
  <div class={field.error ? "field has-error" : "field"}>
    {field.heading ? (
      <QuestionHeading class="label-heading">
        <FieldLabel {...field} />
      </QuestionHeading>
    ) : (
      <FieldLabel {...field} />
    )}
    <FieldNotes {...field} />
    {children}
  </div>
);

const FieldLabel = (field: FieldProps) => (
  <label class="label" for={field.name}>
    {field.label}
    <RequiredMark required={field.required} />
  </label>
);

export const RequiredMark = ({ required }: { required?: boolean | undefined }) =>
  required ? <span class="required">{site.required}</span> : null;

export const FieldNotes = ({ name, hint, error }: FieldProps) => (
  <>
    {hint ? (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    ) : null}
    {error ? (
      <p class="error" id={`${name}-error`}>
        <span class="visually-hidden">{site.errorPrefix}</span>
        {error}
      </p>
    ) : null}
  </>
);
