import { typedText } from "../../../../shared/http/field-errors.ts";
import { registrationFields } from "../../../../shared/text/registration.ts";
import { errorOf } from "../../../../shared/ui/field-error.ts";
import { TextField } from "../../../../shared/ui/text-field.tsx";
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
