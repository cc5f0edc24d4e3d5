import { typedList, typedText } from "../../../../shared/http/field-errors.ts";
import { CheckboxGroup } from "../../../../shared/ui/checkbox-group.tsx";
import type { Choice } from "../../../../shared/ui/choice-group.tsx";
import { errorOf } from "../../../../shared/ui/field-error.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { SelectField } from "../../../../shared/ui/select-field.tsx";
import type { QuestionProps } from "../../../../shared/ui/senior-form/question-props.ts";
import { TextField } from "../../../../shared/ui/text-field.tsx";

interface PartProps extends QuestionProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChoicePartProps extends PartProps {
  readonly options: readonly Choice[];
}

/** A number or another short text. */
export const ShortText = ({ typed, errors, numeric = true, ...field }: PartProps & { readonly numeric?: boolean }) => (
  <TextField
    {...field}
    value={typedText(typed, field.name)}
    error={errorOf(errors, field.name)}
    width="short"
    inputMode={numeric ? "numeric" : undefined}
  />
);

export const Ticks = ({ typed, errors, ...group }: ChoicePartProps) => (
  <CheckboxGroup {...group} values={typedList(typed, group.name)} error={errorOf(errors, group.name)} />
);

export const OneOf = ({ typed, errors, ...group }: ChoicePartProps) => (
  <RadioGroup {...group} value={typedText(typed, group.name)} error={errorOf(errors, group.name)} />
);

/** One of few, or none of them. */
export const Select = ({ typed, errors, empty, ...field }: ChoicePartProps & { readonly empty?: string }) => (
  <SelectField {...field} empty={empty} value={typedText(typed, field.name)} error={errorOf(errors, field.name)} />
);
