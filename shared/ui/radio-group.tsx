import { type Choice, ChoiceGroup } from "./choice-group.tsx";
import type { FieldProps } from "./field.tsx";

interface RadioGroupProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly value?: string | undefined;
}

/** One of several. */
export const RadioGroup = ({ value, ...group }: RadioGroupProps) => (
  <ChoiceGroup {...group} type="radio" isChosen={(option) => option === value} />
);
