import { listingFields as fields, listingForm } from "../../../../shared/text/organization-listings.ts";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { choices, one, type QuestionProps } from "./question-props.ts";

export const WhatQuestions = (props: QuestionProps) => (
  <>
    <Notice>
      <p>{listingForm.jobsLater}</p>
    </Notice>
    <RadioGroup {...one(props, "kind")} label={fields.kind.label} options={choices(fields.kind.options)} required />
    <TextField {...one(props, "title")} {...fields.title} required />
    <TextArea {...one(props, "description")} {...fields.description} rows={8} required />
  </>
);
