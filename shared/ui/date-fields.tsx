import { site } from "../text/site.ts";
import { describedBy, FieldNotes, type FieldProps, RequiredMark } from "./field.tsx";
import { QuestionHeading } from "./question-heading.tsx";

interface DateFieldsProps extends FieldProps {
  /** As typed. */
  readonly value?: { readonly year: string; readonly month: string; readonly day: string } | undefined;
}

/** A date in three fields, `<name>Year`, `<name>Month` and `<name>Day`. The year's id is the field's name. */
export const DateFields = ({ value, ...field }: DateFieldsProps) => (
  <fieldset class={field.error ? "field has-error" : "field"} aria-describedby={describedBy(field)}>
    <legend class="label">
      {field.heading ? <QuestionHeading class="label-heading">{field.label}</QuestionHeading> : field.label}
      <RequiredMark required={field.required} />
    </legend>
    <FieldNotes {...field} />
    <div class="date-parts">
      <DatePart id={field.name} name={`${field.name}Year`} unit={site.year} width="year" value={value?.year} />
      <DatePart
        id={`${field.name}Month`}
        name={`${field.name}Month`}
        unit={site.month}
        width="day"
        value={value?.month}
      />
      <DatePart id={`${field.name}Day`} name={`${field.name}Day`} unit={site.day} width="day" value={value?.day} />
    </div>
  </fieldset>
);

interface DatePartProps {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly width: "year" | "day";
  readonly value: string | undefined;
}

const DatePart = ({ id, name, unit, width, value = "" }: DatePartProps) => (
  <span class="date-part">
    <input class={`input ${width}`} id={id} name={name} type="text" inputMode="numeric" value={value} />
    <label for={id}>{unit}</label>
  </span>
);
