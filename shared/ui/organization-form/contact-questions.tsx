import { typedText } from "../../http/field-errors.ts";
import { registrationFields as fields } from "../../text/registration.ts";
import { errorOf } from "../field-error.ts";
import { RadioGroup } from "../radio-group.tsx";
import { TextField } from "../text-field.tsx";
import { FixedAnswer } from "./fixed-answer.tsx";
import type { QuestionProps } from "./question-props.ts";

export const ContactQuestions = ({ typed, errors, desk }: QuestionProps) => {
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorOf(errors, name) });
  const { publishContactName } = fields;
  return (
    <>
      <TextField {...field("contactName")} {...fields.contactName} autoComplete="name" required />
      <TextField {...field("contactPhone")} {...fields.contactPhone} inputMode="tel" autoComplete="tel" required />
      {desk ? (
        <FixedAnswer label={fields.contactEmail.label} value={typedText(typed, "contactEmail")} desk={desk} />
      ) : (
        <TextField
          {...field("contactEmail")}
          {...fields.contactEmail}
          inputMode="email"
          autoComplete="email"
          required
        />
      )}
      <TextField {...field("webSiteUrl")} {...fields.webSiteUrl} inputMode="url" autoComplete="url" />
      <RadioGroup
        {...field("publishContactName")}
        label={publishContactName.label}
        options={[
          { value: "yes", label: publishContactName.yes },
          { value: "no", label: publishContactName.no },
        ]}
        required
      />
    </>
  );
};
