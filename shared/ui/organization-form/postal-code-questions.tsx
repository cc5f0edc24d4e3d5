import { typedText } from "../../http/field-errors.ts";
import { registrationFields } from "../../text/registration.ts";
import { errorOf } from "../field-error.ts";
import { TextField } from "../text-field.tsx";
import type { QuestionProps } from "./question-props.ts";

export const PostalCodeQuestions = ({ typed, errors }: QuestionProps) => (
  <TextField
    name="postalCode"
    {...registrationFields.postalCode}
    value={typedText(typed, "postalCode")}
    error={errorOf(errors, "postalCode")}
    inputMode="numeric"
    autoComplete="postal-code"
    width="short"
    required
    heading
  />
);
