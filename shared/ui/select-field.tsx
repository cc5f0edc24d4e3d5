import { site } from "../text/site.ts";
import type { Choice } from "./choice-group.tsx";
import { describedBy, Field, type FieldProps } from "./field.tsx";

interface SelectFieldProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly value?: string | undefined;
  /** Words for no choice, where that is an answer too. */
  readonly empty?: string | undefined;
}

/** One of many, where a list of radio buttons would be too long. */
export const SelectField = ({ options, value, empty = site.choose, ...field }: SelectFieldProps) => (
  <Field {...field}>
    <select
      class="input"
      id={field.name}
      name={field.name}
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? "true" : undefined}
      aria-required={field.required ? "true" : undefined}
    >
      <option value="">{empty}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
);
