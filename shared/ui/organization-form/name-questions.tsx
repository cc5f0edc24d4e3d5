import { organizationCategories } from "../../domain/organization.ts";
import { typedText } from "../../http/field-errors.ts";
import { registrationFields as fields, registrationPages } from "../../text/registration.ts";
import { organizationCategoryLabel } from "../../text/review.ts";
import { errorOf } from "../field-error.ts";
import { SelectField } from "../select-field.tsx";
import { TextField } from "../text-field.tsx";
import { FixedAnswer } from "./fixed-answer.tsx";
import type { QuestionProps } from "./question-props.ts";

const categories = organizationCategories.map((value) => ({ value, label: organizationCategoryLabel(value) }));

export const NameQuestions = ({ typed, errors, hasNumber, desk }: QuestionProps) => {
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorOf(errors, name) });
  const number = typedText(typed, "legalEntityNumber") || registrationPages.noNumber;
  return (
    <>
      {desk ? <FixedAnswer label={fields.legalEntityNumber.label} value={number} desk={desk} /> : null}
      <TextField {...field("tradeName")} {...fields.tradeName} autoComplete="organization" required />
      <TextField {...field("tradeNameKana")} {...fields.tradeNameKana} required />
      <SelectField
        {...field("categoryOfOrganization")}
        {...fields.categoryOfOrganization}
        options={categories}
        required
      />
      <TextField {...field("representative")} {...fields.representative} required={!hasNumber} />
    </>
  );
};
