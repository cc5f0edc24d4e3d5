import { organizationCode as words } from "../../../shared/text/organization-sign-in.ts";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { TextField } from "../../../shared/ui/text-field.tsx";

export const CodeField = ({ errors }: { errors: readonly FieldError[] }) => (
  <TextField
    name="code"
    label={words.label}
    hint={words.hint}
    error={errorOf(errors, "code")}
    inputMode="numeric"
    autoComplete="one-time-code"
    width="short"
  />
);
