import type { ComponentChildren } from "preact";
import { describedBy, FieldNotes, type FieldProps, RequiredMark } from "./field.tsx";
import { QuestionHeading } from "./question-heading.tsx";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface ChoiceGroupProps extends FieldProps {
  readonly type: "radio" | "checkbox";
  readonly options: readonly Choice[];
  readonly isChosen: (value: string) => boolean;
  /** Stands below the choices, inside the group. */
  readonly children?: ComponentChildren;
}

/** Choices of which the whole row can be pressed. The first has the field's name as its id, so that errors lead to it. */
export const ChoiceGroup = ({ type, options, isChosen, children, ...field }: ChoiceGroupProps) => (
  <fieldset
    class={field.error ? "field has-error" : "field"}
    aria-describedby={describedBy(field)}
    aria-invalid={field.error && type === "radio" ? "true" : undefined}
    role={type === "radio" ? "radiogroup" : undefined}
  >
    <legend class="label">
      {field.heading ? <QuestionHeading class="label-heading">{field.label}</QuestionHeading> : field.label}
      <RequiredMark required={field.required} />
    </legend>
    <FieldNotes {...field} />
    <div class={arrangement(options)}>
      {options.map((option, index) => (
        <ChoiceRow
          key={option.value}
          type={type}
          name={field.name}
          id={index === 0 ? field.name : `${field.name}-${option.value}`}
          option={option}
          checked={isChosen(option.value)}
        />
      ))}
    </div>
    {children}
  </fieldset>
);

/** Short choices, such as weekdays, stand side by side; many choices in two columns where there is room. */
const arrangement = (options: readonly Choice[]): string => {
  if (options.length < 5 || options.some(({ hint }) => hint)) return "choices";
  if (options.every(({ label }) => label.length <= 5)) return "choices columns";
  return options.length >= 8 ? "choices many" : "choices";
};

interface ChoiceRowProps {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly id: string;
  readonly option: Choice;
  readonly checked: boolean;
}

const ChoiceRow = ({ type, name, id, option, checked }: ChoiceRowProps) => (
  <label class="choice" for={id}>
    <input
      type={type}
      id={id}
      name={name}
      value={option.value}
      checked={checked}
      aria-describedby={option.hint ? `${id}-hint` : undefined}
    />
    <span class="choice-text">
      {option.label}
      {option.hint ? (
        <span class="choice-hint" id={`${id}-hint`}>
          {option.hint}
        </span>
      ) : null}
    </span>
  </label>
);
