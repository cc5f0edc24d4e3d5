import { organizationCategories } from "../../../../shared/domain/organization.ts";
import { typedText } from "../../../../shared/http/field-errors.ts";
import { registrationFields as fields } from "../../../../shared/text/registration.ts";
import { organizationCategoryLabel } from "../../../../shared/text/review.ts";
import { errorOf } from "../../../../shared/ui/field-error.ts";
import { SelectField } from "../../../../shared/ui/select-field.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import type { QuestionProps } from "./question-props.ts";

const categories = organizationCategories.map((value) => ({ value, label: organizationCategoryLabel(value) }));

export const NameQuestions = ({ typed, errors, hasNumber }: QuestionProps) => {
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorOf(errors, name) });
  return (
    <>
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
