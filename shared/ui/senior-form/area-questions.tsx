import { typedText } from "../../http/field-errors.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { errorOf } from "../field-error.ts";
import { Hidden } from "../form-token.tsx";
import { QuestionHeading } from "../question-heading.tsx";
import { RadioGroup } from "../radio-group.tsx";
import { TextField } from "../text-field.tsx";
import type { QuestionProps } from "./question-props.ts";

/** Where one lives, by postal code. */
export const AreaQuestion = ({ typed, errors }: QuestionProps) => (
  <>
    <TextField
      name="postalCode"
      label={seniorForm.area.title}
      hint={`${seniorForm.area.postalCode}：${seniorForm.area.hint}`}
      value={typedText(typed, "postalCode")}
      error={errorOf(errors, "postalCode")}
      inputMode="numeric"
      autoComplete="postal-code"
      width="short"
      heading
    />
    <p>{seniorForm.area.help}</p>
  </>
);

interface TownQuestionProps extends QuestionProps {
  /** Towns of the postal code, with the words for their whole addresses. */
  readonly towns: readonly { readonly town: string; readonly words: string }[];
}

/** Which of the postal code's towns; where there is one only, whether it is right. */
export const TownQuestion = ({ typed, errors, towns }: TownQuestionProps) => {
  const [first, ...others] = towns;
  if (first && others.length === 0) {
    return (
      <>
        <QuestionHeading>{seniorForm.town.title}</QuestionHeading>
        <p class="lead">
          <strong>{first.words}</strong>
        </p>
        <Hidden name="town" value={first.town} />
      </>
    );
  }
  return (
    <RadioGroup
      name="town"
      label={seniorForm.town.choose}
      options={towns.map(({ town, words }) => ({ value: town, label: words }))}
      value={typedText(typed, "town")}
      error={errorOf(errors, "town")}
      heading
    />
  );
};
