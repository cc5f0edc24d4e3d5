import { describedBy, Field, type FieldProps } from "./field.tsx";

interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
}

/** A field for several lines. Browsers swallow the first line end of a text area, so one is put before it. */
export const TextArea = ({ value = "", rows = 5, ...field }: TextAreaProps) => (
  <Field {...field}>
    <textarea
      class="input"
      id={field.name}
      name={field.name}
      rows={rows}
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? "true" : undefined}
      aria-required={field.required ? "true" : undefined}
    >
      {`\n${value}`}
    </textarea>
  </Field>
);
