import { listingFields as fields } from "../../../../shared/text/organization-listings.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { choices, one, type QuestionProps } from "./question-props.ts";

export const WhenQuestions = (props: QuestionProps) => (
  <RadioGroup
    {...one(props, "scheduleType")}
    label={fields.scheduleType.label}
    options={choices(fields.scheduleType.options)}
    required
  />
);
