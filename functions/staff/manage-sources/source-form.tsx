import { sourceRhythms } from "../../../shared/domain/list-source.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { sourceTexts as texts } from "../../../shared/text/staff-sources.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { RadioGroup } from "../../../shared/ui/radio-group.tsx";
import type { Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

export interface SourceFormProps {
  readonly viewer: Viewer;
  readonly action: string;
  readonly submit: string;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
}

/** What a desk says of a list on the web. */
export const SourceForm = ({ viewer, action, submit, errors = [], typed = {} }: SourceFormProps) => {
  const field = (name: "name" | "url" | "licence" | "owner" | "rhythm") => ({
    name,
    label: texts.labels[name],
    hint: texts.hints[name],
    error: errors.find((one) => one.field === name)?.message,
    value: typedText(typed, name),
    required: true,
  });
  return (
    <form method="post" action={action}>
      <CsrfToken token={viewer.csrfToken} />
      <TextField {...field("name")} />
      <TextField {...field("url")} inputMode="url" />
      <TextField {...field("licence")} />
      <TextField {...field("owner")} />
      <RadioGroup
        {...field("rhythm")}
        options={sourceRhythms.map((value) => ({ value, label: texts.rhythms[value] }))}
      />
      <SubmitButton>{submit}</SubmitButton>
    </form>
  );
};
