import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { importTexts as texts } from "../../../shared/text/staff-imports.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface SourceFieldsProps {
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
}

/** Where a list comes from, and how its content may be used. */
export const SourceFields = ({ errors, typed }: SourceFieldsProps) => {
  const field = (name: "sourceName" | "licence" | "sourceUrl") => ({
    name,
    error: errors.find((one) => one.field === name)?.message,
    value: typedText(typed, name),
  });
  return (
    <>
      <TextField {...field("sourceName")} label={texts.sourceName} hint={texts.sourceNameHint} required />
      <TextField {...field("licence")} label={texts.licence} hint={texts.licenceHint} required />
      <TextField {...field("sourceUrl")} label={texts.sourceUrl} inputMode="url" />
    </>
  );
};
