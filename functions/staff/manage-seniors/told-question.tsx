import { typedText } from "../../../shared/http/field-errors.ts";
import { toldTexts } from "../../../shared/text/staff-seniors.ts";
import { errorOf } from "../../../shared/ui/field-error.ts";
import { RadioGroup } from "../../../shared/ui/radio-group.tsx";
import type { QuestionProps } from "../../../shared/ui/senior-form/question-props.ts";
import { toldVia } from "./questions.ts";

/** How the desk heard it: kept with every consent, and in the audit trail. */
export const ToldQuestion = ({ typed, errors }: QuestionProps) => (
  <RadioGroup
    name="via"
    label={toldTexts.via}
    options={toldVia.map((via) => ({ value: via, label: toldTexts.viaLabels[via] }))}
    value={typedText(typed, "via")}
    error={errorOf(errors, "via")}
  />
);
