import { describedBy, Field, type FieldProps } from "./field.tsx";

interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  /** Which keyboard phones show. The type stays text: browsers judge and change what is typed into the others. */
  readonly inputMode?: "numeric" | "tel" | "email" | "url" | "text" | undefined;
  /** What browsers fill in by themselves (WCAG 1.3.5): `email`, `organization`, `postal-code`. */
  readonly autoComplete?: string | undefined;
  /** As wide as what is asked for. */
  readonly width?: "short" | "medium" | "full" | undefined;
}

export const TextField = ({
  value,

  inputMode,
  autoComplete,
  width = "full",
  ...field
}: TextFieldProps) => (
  <Field {...field}>
    <input
      class={`input ${width}`}
      id={field.name}
      name={field.name}
      type="text"
      value={value ?? ""}
      inputMode={inputMode}
      autocomplete={autoComplete}
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? "true" : undefined}
      aria-required={field.required ? "true" : undefined}
    />
  </Field>
);
