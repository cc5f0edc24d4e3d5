import { type Choice, ChoiceGroup } from "./choice-group.tsx";
import type { FieldProps } from "./field.tsx";

interface CheckboxGroupProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly values?: readonly string[] | undefined;
}

/** Any number of several. */
export const CheckboxGroup = ({ values = [], ...group }: CheckboxGroupProps) => (
  <ChoiceGroup {...group} type="checkbox" isChosen={(option) => values.includes(option)} />
);
