import { typedText } from "../../http/field-errors.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { errorOf } from "../field-error.ts";
import { QuestionHeading } from "../question-heading.tsx";
import { TextField } from "../text-field.tsx";
import type { QuestionProps } from "./question-props.ts";

const words = seniorForm.name;

const fields = [
  { name: "familyName", autoComplete: "family-name" },
  { name: "givenName", autoComplete: "given-name" },
  { name: "familyNameKana", hint: words.kanaHint },
  { name: "givenNameKana" },
] as const;

/** Name and its reading. */
export const NameQuestion = ({ typed, errors }: QuestionProps) => (
  <>
    <QuestionHeading>{words.title}</QuestionHeading>
    {fields.map((field) => (
      <TextField
        key={field.name}
        {...field}
        label={words[field.name]}
        value={typedText(typed, field.name)}
        error={errorOf(errors, field.name)}
        width="medium"
      />
    ))}
  </>
);
