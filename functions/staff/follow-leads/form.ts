import { z } from "zod";
import { leadFieldSchema, outreachSchema } from "../../../shared/domain/leads/lead.ts";
import { parseForm, type Typed } from "../../../shared/http/field-errors.ts";
import type { Upload } from "../../../shared/http/uploads.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { leadTexts as texts } from "../../../shared/text/staff-leads.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import type { LeadFilter } from "../../../shared/usecases/follow-leads.ts";

/** What is looked for; what the address says wrongly is not looked for. */
export const filterOf = ({ query }: Pick<WebRequest, "query">): LeadFilter => ({
  outreach: outreachSchema.catch("not_contacted").parse(query.get("outreach")),
  municipalityCode: query.get("municipality") || undefined,
  field: leadFieldSchema
    .optional()
    .catch(undefined)
    .parse(query.get("field") ?? undefined),
});

export const pageOf = ({ query }: Pick<WebRequest, "query">): number =>
  z.coerce
    .number()
    .int()
    .min(1)
    .catch(1)
    .parse(query.get("page") ?? "1");

/** What the desk says of its call. */
export const followForm = z.object({
  outreach: z.enum(outreachSchema.options, { error: texts.outreachMissing }),
  note: z.string().trim().max(1000, { error: texts.noteTooLong }).default(""),
  version: z.coerce.number().int().min(1),
});

/** A request carries 6 MB, and base64 makes four bytes of three; the fields need a little, too. */
const largestFile = 4_000_000;

const registerForm = z.object({ sourceName: z.string().trim().min(1, { error: texts.import.nameMissing }).max(200) });

const fileProblem = (file: Upload | undefined): string | undefined => {
  if (!file) return texts.import.fileMissing;
  return file.content.length > largestFile ? texts.import.fileTooLarge : undefined;
};

interface ParsedRegister {
  readonly values?: { readonly file: Upload; readonly sourceName: string };
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
}

/** Reads the form with the register. */
export const parseRegister = (request: WebRequest): ParsedRegister => {
  const file = request.uploads?.get("file");
  const problem = fileProblem(file);
  const { values, errors, typed } = parseForm(registerForm, request.form());
  const all = problem ? [{ field: "file", message: problem }, ...errors] : errors;
  if (!file || !values || all.length > 0) return { errors: all, typed };
  return { values: { file, ...values }, errors: [], typed };
};
