import { typedList, typedText } from "../../http/field-errors.ts";
import { antiSocialForces, charter } from "../../text/charter.ts";
import { registrationFields as fields } from "../../text/registration.ts";
import { CheckboxGroup } from "../checkbox-group.tsx";
import { errorOf } from "../field-error.ts";
import { TextField } from "../text-field.tsx";
import type { QuestionProps } from "./question-props.ts";

const purposes = ["political", "religious", "sales", "none"] as const;

export const DeclarationsQuestions = ({ typed, errors }: QuestionProps) => {
  const ticks = (name: string) => ({ name, values: typedList(typed, name), error: errorOf(errors, name) });
  return (
    <>
      <CheckboxGroup
        {...ticks("purposes")}
        label={fields.purposes.label}
        hint={fields.purposes.hint}
        options={purposes.map((value) => ({ value, label: fields.purposes[value] }))}
        required
      />
      <h2>{charter.title}</h2>
      <Rules items={charter.rules} />
      <CheckboxGroup
        {...ticks("charterAccepted")}
        label={charter.title}
        options={[{ value: "yes", ...fields.charterAccepted }]}
        required
      />
      <h2>{antiSocialForces.title}</h2>
      <Rules items={antiSocialForces.statements} />
      <CheckboxGroup
        {...ticks("antiSocialForcesAccepted")}
        label={antiSocialForces.title}
        options={[{ value: "yes", ...fields.antiSocialForcesAccepted }]}
        required
      />
      <TextField
        name="signatory"
        {...fields.signatory}
        value={typedText(typed, "signatory")}
        error={errorOf(errors, "signatory")}
        required
      />
    </>
  );
};

const Rules = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
