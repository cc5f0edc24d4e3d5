import { listingFields as fields } from "../../../../shared/text/organization-listings.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { choices, one, type QuestionProps } from "./question-props.ts";

export const TermsQuestions = (props: QuestionProps) => (
  <>
    <RadioGroup
      {...one(props, "feeStatus")}
      label={fields.feeStatus.label}
      options={choices(fields.feeStatus.options)}
      required
    />
    <TextField {...one(props, "feeYen")} {...fields.feeYen} inputMode="numeric" width="short" />
    <TextArea {...one(props, "feeNote")} {...fields.feeNote} rows={2} />
    <RadioGroup
      {...one(props, "rewardType")}
      label={fields.rewardType.label}
      hint={fields.rewardType.hint}
      options={choices(fields.rewardType.options)}
      required
    />
    <TextField {...one(props, "rewardYen")} {...fields.rewardYen} inputMode="numeric" width="short" />
    <TextField {...one(props, "capacityTotal")} {...fields.capacityTotal} inputMode="numeric" width="short" />
  </>
);
