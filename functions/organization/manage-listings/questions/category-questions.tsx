import { classifyTaxonomy } from "../../../../shared/domain/listing-import/classify-taxonomy.ts";
import { typedText } from "../../../../shared/http/field-errors.ts";
import { listingFields as fields } from "../../../../shared/text/organization-listings.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { SelectField } from "../../../../shared/ui/select-field.tsx";
import { ownCategories } from "../form.ts";
import { one, type QuestionProps } from "./question-props.ts";

const options = ownCategories.map(({ code, short, label }) => ({
  value: code,
  label: short,
  ...(short === label ? {} : { hint: label }),
}));

/** What the words of title and description speak for comes first; everything else is in the list below. */
export const CategoryQuestions = (props: QuestionProps) => {
  const chosen = typedText(props.typed, "category");
  const { taxonomy, clear } = classifyTaxonomy({
    title: typedText(props.typed, "title"),
    description: typedText(props.typed, "description"),
    categories: [],
  });
  const near: string[] = [...new Set([...(clear ? [taxonomy.primary, ...taxonomy.secondary] : []), chosen])];
  const suggested = near.flatMap((code) => options.find(({ value }) => value === code) ?? []);
  return (
    <>
      <RadioGroup
        {...one(props, "category")}
        label={fields.category.label}
        hint={suggested.length > 0 ? fields.category.hint : fields.category.noHint}
        value={chosen || (suggested[0]?.value ?? "other")}
        options={[...suggested, { value: "other", label: fields.category.other }]}
        required
      />
      <SelectField {...one(props, "otherCategory")} label={fields.otherCategory.label} options={options} />
    </>
  );
};
