import { bands, type Weekday, weekdays } from "../../domain/conditions.ts";
import { dayField } from "../../domain/senior-questions.ts";
import { typedList, typedText } from "../../http/field-errors.ts";
import { bandLabel, weekdayLabel } from "../../text/date-words.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { CheckboxGroup } from "../checkbox-group.tsx";
import { errorOf } from "../field-error.ts";
import { QuestionHeading } from "../question-heading.tsx";
import { RadioGroup } from "../radio-group.tsx";
import type { QuestionProps } from "./question-props.ts";

const words = seniorForm.days;

/** Good times as three large ticks a weekday, and one answer for all other times. */
export const DaysQuestion = ({ typed, errors }: QuestionProps) => (
  <>
    <QuestionHeading>{words.title}</QuestionHeading>
    <p>{words.hint}</p>
    <CheckboxGroup
      name="anytime"
      label={words.anytimeTitle}
      options={[{ value: "yes", label: words.anytime }]}
      values={typedList(typed, "anytime")}
      error={errorOf(errors, "anytime")}
    />
    <div class="days">
      {weekdays.map((day) => (
        <Day key={day} day={day} good={typedList(typed, dayField(day))} />
      ))}
    </div>
    <RadioGroup
      name="otherTimes"
      label={words.other}
      options={[
        { value: "no", label: words.otherNo },
        { value: "possible", label: words.otherPossible },
      ]}
      value={typedText(typed, "otherTimes")}
      error={errorOf(errors, "otherTimes")}
    />
  </>
);

const Day = ({ day, good }: { day: Weekday; good: readonly string[] }) => (
  <fieldset class="day">
    <legend class="label">{weekdayLabel(day)}</legend>
    <div class="day-bands">
      {bands.map((band) => (
        <label class="choice" key={band} for={`${dayField(day)}-${band}`}>
          <input
            type="checkbox"
            id={`${dayField(day)}-${band}`}
            name={dayField(day)}
            value={band}
            checked={good.includes(band)}
          />
          <span class="choice-text">{bandLabel(band)}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
