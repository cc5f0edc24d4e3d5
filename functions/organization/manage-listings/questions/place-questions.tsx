import { prefectures } from "../../../../shared/reference/municipalities.ts";
import { listingFields as fields } from "../../../../shared/text/organization-listings.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { SelectField } from "../../../../shared/ui/select-field.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { choices, one, type QuestionProps } from "./question-props.ts";

const prefectureOptions = prefectures.map(({ name }) => ({ value: name, label: name }));

export const WhereQuestions = (props: QuestionProps) => (
  <>
    <RadioGroup
      {...one(props, "holding")}
      label={fields.holding.label}
      options={choices(fields.holding.options)}
      required
    />
    <TextField {...one(props, "placeName")} {...fields.placeName} />
    <TextField {...one(props, "postalCode")} {...fields.postalCode} inputMode="numeric" width="short" />
  </>
);

export const AddressQuestions = (props: QuestionProps) => (
  <>
    <SelectField {...one(props, "prefecture")} {...fields.prefecture} options={prefectureOptions} required />
    <TextField {...one(props, "cityAndCounty")} {...fields.cityAndCounty} required />
    <TextField {...one(props, "streetAddress")} {...fields.streetAddress} />
    <TextField {...one(props, "cityBlock")} {...fields.cityBlock} />
    <TextArea {...one(props, "access")} {...fields.access} rows={3} />
  </>
);
