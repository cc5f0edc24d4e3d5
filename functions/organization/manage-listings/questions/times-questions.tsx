import { weekdays } from "../../../../shared/domain/conditions.ts";
import { weekdayLabel } from "../../../../shared/text/date-words.ts";
import { listingFields as fields } from "../../../../shared/text/organization-listings.ts";
import { CheckboxGroup } from "../../../../shared/ui/checkbox-group.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { scheduleTypeOf } from "../steps.ts";
import { choices, many, one, type QuestionProps } from "./question-props.ts";

const weekdayOptions = weekdays.map((day) => ({ value: day, label: weekdayLabel(day) }));

/** What is asked of the days depends on how they repeat. */
export const TimesQuestions = (props: QuestionProps) => {
  const type = scheduleTypeOf(props.typed);
  return (
    <>
      {type === "monthly" ? (
        <CheckboxGroup
          {...many(props, "weeks")}
          label={fields.weeks.label}
          options={choices(fields.weeks.options)}
          required
        />
      ) : null}
      {type === "weekly" || type === "monthly" ? (
        <CheckboxGroup {...many(props, "weekdays")} label={fields.weekdays.label} options={weekdayOptions} required />
      ) : null}
      {type === "dates" ? <TextArea {...one(props, "dates")} {...fields.dates} rows={4} required /> : null}
      <TextField {...one(props, "startTime")} {...fields.startTime} width="medium" />
      <TextField {...one(props, "endTime")} {...fields.endTime} width="medium" />
      <TextArea {...one(props, "scheduleNote")} {...fields.scheduleNote} rows={3} required={type === "flexible"} />
      {type === "dates" ? null : <TextField {...one(props, "showUntil")} {...fields.showUntil} width="medium" />}
    </>
  );
};
