import { describedBy, Field, type FieldProps } from "./field.tsx";

/** A file to choose or to drop; browsers offer both by themselves. */
export const FileField = (field: FieldProps) => (
  <Field {...field}>
    <input
      class="input full"
      id={field.name}
      name={field.name}
      type="file"
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? "true" : undefined}
    />
  </Field>
);
