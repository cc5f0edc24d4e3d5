import { type InterestGroup, interestGroups, undecided } from "../../domain/senior-questions.ts";
import { typedList } from "../../http/field-errors.ts";
import { taxonomyGroups, taxonomyOf } from "../../reference/taxonomy.ts";
import { interestHints, seniorForm } from "../../text/senior-form.ts";
import { CheckboxGroup } from "../checkbox-group.tsx";
import { errorOf } from "../field-error.ts";
import { QuestionHeading } from "../question-heading.tsx";
import type { QuestionProps } from "./question-props.ts";

const groupChoices = interestGroups.map((group) => ({
  value: group,
  label: taxonomyGroups[group].short,
  hint: interestHints[group],
}));

const { undecided: label, undecidedHint: hint } = seniorForm.interests;

/** What one is interested in, by large groups; not to know yet is an answer. */
export const InterestsQuestion = ({ typed, errors }: QuestionProps) => (
  <CheckboxGroup
    name="interests"
    label={seniorForm.interests.title}
    hint={seniorForm.interests.hint}
    options={[...groupChoices, { value: undecided, label, hint }]}
    values={typedList(typed, "interests")}
    error={errorOf(errors, "interests")}
    heading
  />
);

interface FieldsQuestionProps extends QuestionProps {
  readonly groups: readonly InterestGroup[];
}

/** What of the chosen groups in particular. */
export const FieldsQuestion = ({ typed, groups }: FieldsQuestionProps) => (
  <>
    <QuestionHeading>{seniorForm.fields.title}</QuestionHeading>
    <p>{seniorForm.fields.hint}</p>
    <p>{seniorForm.fields.none}</p>
    {groups.map((group) => (
      <fieldset class="field" key={group}>
        <legend class="label">
          <h2 class="label-heading">{taxonomyGroups[group].short}</h2>
        </legend>
        <div class="choices">
          {taxonomyOf(group).map(({ code, short }) => (
            <label class="choice" key={code} for={`fields-${code}`}>
              <input
                type="checkbox"
                id={`fields-${code}`}
                name="fields"
                value={code}
                checked={typedList(typed, "fields").includes(code)}
              />
              <span class="choice-text">{short}</span>
            </label>
          ))}
        </div>
      </fieldset>
    ))}
  </>
);
