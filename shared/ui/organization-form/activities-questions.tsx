import { typedText } from "../../http/field-errors.ts";
import { registrationFields as fields } from "../../text/registration.ts";
import { errorOf } from "../field-error.ts";
import { TextArea } from "../text-area.tsx";
import type { QuestionProps } from "./question-props.ts";

export const ActivitiesQuestions = ({ typed, errors, hasNumber }: QuestionProps) => {
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorOf(errors, name) });
  return (
    <>
      <TextArea {...field("activities")} {...fields.activities} rows={8} required />
      <TextArea {...field("record")} {...fields.record} rows={5} required={!hasNumber} />
    </>
  );
};
