import { travelModes } from "../../domain/conditions.ts";
import { travelMinutes } from "../../domain/senior-questions.ts";
import { typedList, typedText } from "../../http/field-errors.ts";
import { travelModeLabel } from "../../text/condition-words.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { CheckboxGroup } from "../checkbox-group.tsx";
import { errorOf } from "../field-error.ts";
import { QuestionHeading } from "../question-heading.tsx";
import { RadioGroup } from "../radio-group.tsx";
import type { QuestionProps } from "./question-props.ts";

const words = seniorForm.travel;

/** The minutes that can be chosen, and those that staff entered. */
const minuteChoices = (typed: string) =>
  [...new Set([...travelMinutes, ...(typed ? [Number(typed)] : [])])]
    .filter((minutes) => minutes > 0)
    .sort((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: words.minutesChoice(minutes) }));

/** By what means, how long, and whether beyond one's own municipality. */
export const TravelQuestion = ({ typed, errors }: QuestionProps) => (
  <>
    <QuestionHeading>{words.title}</QuestionHeading>
    <CheckboxGroup
      name="modes"
      label={words.modes}
      hint={words.modesHint}
      options={travelModes.map((mode) => ({ value: mode, label: travelModeLabel(mode) }))}
      values={typedList(typed, "modes")}
      error={errorOf(errors, "modes")}
    />
    <RadioGroup
      name="minutes"
      label={words.minutes}
      options={minuteChoices(typedText(typed, "minutes"))}
      value={typedText(typed, "minutes")}
      error={errorOf(errors, "minutes")}
    />
    <RadioGroup
      name="outside"
      label={words.outside}
      options={[
        { value: "yes", label: words.outsideYes },
        { value: "no", label: words.outsideNo },
      ]}
      value={typedText(typed, "outside")}
      error={errorOf(errors, "outside")}
    />
  </>
);
