import { typedText } from "../../http/field-errors.ts";
import { prefectures } from "../../reference/municipalities.ts";
import { registrationFields as fields, registrationPages } from "../../text/registration.ts";
import { errorOf } from "../field-error.ts";
import { RadioGroup } from "../radio-group.tsx";
import { SelectField } from "../select-field.tsx";
import { TextField } from "../text-field.tsx";
import type { QuestionProps } from "./question-props.ts";

const prefectureOptions = prefectures.map(({ name }) => ({ value: name, label: name }));

export const AddressQuestions = ({ typed, errors, towns }: QuestionProps) => {
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorOf(errors, name) });
  return (
    <>
      <p>{towns.length > 0 ? registrationPages.addressFound : registrationPages.addressNotFound}</p>
      <SelectField {...field("prefecture")} {...fields.prefecture} options={prefectureOptions} required />
      <TextField {...field("cityAndCounty")} {...fields.cityAndCounty} autoComplete="address-level2" required />
      {towns.length > 1 ? (
        <RadioGroup
          {...field("townChoice")}
          label={fields.townChoice.label}
          options={[
            ...towns.map(({ town }) => ({ value: town, label: town })),
            { value: "other", label: fields.townChoice.other },
          ]}
        />
      ) : null}
      <TextField {...field("streetAddress")} {...fields.streetAddress} />
      <TextField {...field("cityBlock")} {...fields.cityBlock} required />
      <TextField {...field("buildingNameEtc")} {...fields.buildingNameEtc} />
    </>
  );
};
