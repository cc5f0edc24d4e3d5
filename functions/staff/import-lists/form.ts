import { z } from "zod";
import { safeUrl } from "../../../shared/domain/safe-url.ts";
import { parseForm, type Typed } from "../../../shared/http/field-errors.ts";
import type { Upload } from "../../../shared/http/uploads.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { importTexts as texts } from "../../../shared/text/staff-imports.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";

/** A request carries 6 MB, and base64 makes four bytes of three; the fields need a little, too. */
const largestFile = 4_000_000;

const schema = z.object({
  sourceName: z.string().trim().min(1, { error: texts.sourceNameMissing }).max(200),
  licence: z.string().trim().min(1, { error: texts.licenceMissing }).max(300),
  sourceUrl: z
    .string()
    .trim()
    .max(500)
    .refine((url) => url === "" || safeUrl(url) !== undefined, { error: texts.sourceUrlWrong })
    .optional(),
});

interface Source {
  readonly name: string;
  readonly licence: string;
  readonly url?: string;
}

const toSource = ({ sourceName: name, licence, sourceUrl }: z.output<typeof schema>): Source => ({
  name,
  licence,
  ...(sourceUrl ? { url: sourceUrl } : {}),
});

/** Reads where a large list comes from; its file comes afterwards. */
export const parseSource = (request: WebRequest) => {
  const { values, ...rest } = parseForm(schema, request.form());
  return { ...rest, ...(values ? { source: toSource(values) } : {}) };
};

export interface ParsedImport {
  readonly values?: { readonly file: Upload; readonly source: Source };
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
}

const fileProblem = (file: Upload | undefined): string | undefined => {
  if (!file) return texts.fileMissing;
  return file.content.length > largestFile ? texts.fileTooLarge : undefined;
};

/** Reads the form with its file. A file that was chosen has to be chosen anew where something else is missing. */
export const parseImport = (request: WebRequest): ParsedImport => {
  const file = request.uploads?.get("file");
  const problem = fileProblem(file);
  const { values, errors, typed } = parseForm(schema, request.form());
  const all = problem ? [{ field: "file", message: problem }, ...errors] : errors;
  if (!file || !values || all.length > 0) return { errors: all, typed };
  return { values: { file, source: toSource(values) }, errors: [], typed };
};
