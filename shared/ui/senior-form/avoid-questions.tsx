import { type DemandFlag, demandFlags } from "../../domain/conditions.ts";
import {
  type AvoidQuestion as AvoidGroup,
  avoidOther,
  avoidQuestions,
  levelField,
  loadChoices,
} from "../../domain/senior-questions.ts";
import { typedList, typedText } from "../../http/field-errors.ts";
import { demandLabel } from "../../text/condition-words.ts";
import { avoidTitles, seniorForm } from "../../text/senior-form.ts";
import { CheckboxGroup } from "../checkbox-group.tsx";
import { errorOf } from "../field-error.ts";
import { QuestionHeading } from "../question-heading.tsx";
import { RadioGroup } from "../radio-group.tsx";
import type { QuestionProps } from "./question-props.ts";

const words = seniorForm.avoid;
const groups = Object.keys(avoidQuestions) as AvoidGroup[];
const choices = (flags: readonly DemandFlag[]) => flags.map((flag) => ({ value: flag, label: demandLabel(flag) }));
const loads = [
  { value: "any", label: words.loadAny },
  ...loadChoices.toReversed().map((kg) => ({ value: String(kg), label: words.loadChoice(kg) })),
];

/** What one wishes to avoid; nothing needs an answer. */
export const AvoidQuestion = ({ typed }: QuestionProps) => (
  <>
    <QuestionHeading>{words.title}</QuestionHeading>
    <p>{words.hint}</p>
    <p>{words.private}</p>
    {groups.map((group) => (
      <CheckboxGroup
        key={group}
        name={group}
        label={avoidTitles[group]}
        options={choices(avoidQuestions[group])}
        values={typedList(typed, group)}
      />
    ))}
    <OtherFlags typed={typedList(typed, avoidOther)} />
    <RadioGroup name="load" label={words.load} options={loads} value={typedText(typed, "load") || "any"} />
  </>
);

/** What the person once told the desk beyond these questions stays unless it is unticked. */
const OtherFlags = ({ typed }: { typed: readonly string[] }) => {
  const flags = demandFlags.filter((flag) => typed.includes(flag));
  return flags.length === 0 ? null : (
    <CheckboxGroup name={avoidOther} label={words.other} options={choices(flags)} values={flags} />
  );
};

interface LevelsQuestionProps extends QuestionProps {
  readonly flags: readonly DemandFlag[];
}

/** How much each of the chosen things is to be avoided. */
export const LevelsQuestion = ({ typed, errors, flags }: LevelsQuestionProps) => (
  <>
    <QuestionHeading>{seniorForm.levels.title}</QuestionHeading>
    <p>{seniorForm.levels.hint}</p>
    {flags.map((flag) => (
      <RadioGroup
        key={flag}
        name={levelField(flag)}
        label={demandLabel(flag)}
        options={[
          { value: "soft", label: seniorForm.levels.soft },
          { value: "hard", label: seniorForm.levels.hard },
        ]}
        value={typedText(typed, levelField(flag))}
        error={errorOf(errors, levelField(flag))}
      />
    ))}
  </>
);
