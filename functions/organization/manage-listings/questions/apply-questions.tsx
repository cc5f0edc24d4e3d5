import { listingFields as fields } from "../../../../shared/text/organization-listings.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { choices, one, type QuestionProps } from "./question-props.ts";

export const ApplyQuestions = (props: QuestionProps) => (
  <>
    <RadioGroup
      {...one(props, "applicationNeeded")}
      label={fields.applicationNeeded.label}
      options={choices(fields.applicationNeeded.options)}
      required
    />
    <TextArea {...one(props, "applicationMethod")} {...fields.applicationMethod} rows={3} />
    <TextField {...one(props, "applicationUntil")} {...fields.applicationUntil} width="medium" />
    <TextField {...one(props, "applicationUrl")} {...fields.applicationUrl} inputMode="url" />
    <TextField {...one(props, "contactName")} {...fields.contactName} required />
    <TextField {...one(props, "contactPhone")} {...fields.contactPhone} inputMode="tel" />
    <TextField {...one(props, "contactEmail")} {...fields.contactEmail} inputMode="email" />
  </>
);
