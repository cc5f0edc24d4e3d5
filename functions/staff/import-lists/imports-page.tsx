import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import { rowOutcomes } from "../../../shared/domain/listing-import/row-outcome.ts";
import { jstMinute } from "../../../shared/domain/times.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { fileProblemTexts, rowOutcomeTexts } from "../../../shared/text/import-report.ts";
import { importTexts as texts } from "../../../shared/text/staff-imports.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { FileField } from "../../../shared/ui/file-field.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface ImportsPageProps {
  readonly viewer: Viewer;
  readonly history: readonly ImportRecord[];
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
}

/** Where the desk hands over a list, and what became of those before. */
export const ImportsPage = (props: ImportsPageProps) => (
  <StaffPage viewer={props.viewer} title={texts.title} current="/staff/imports" errors={props.errors}>
    <h1>{texts.title}</h1>
    <p>{texts.intro}</p>
    <p>{texts.howItWorks}</p>
    <UploadForm {...props} />
    <h2>{texts.history}</h2>
    {props.history.length === 0 ? <p>{texts.noHistory}</p> : <History history={props.history} />}
  </StaffPage>
);

const UploadForm = ({ viewer, errors = [], typed = {} }: ImportsPageProps) => {
  const field = (name: "sourceName" | "licence" | "sourceUrl" | "file") => ({
    name,
    error: errors.find((one) => one.field === name)?.message,
    value: typeof typed[name] === "string" ? typed[name] : "",
  });
  return (
    <form method="post" action="/staff/imports" enctype="multipart/form-data">
      <CsrfToken token={viewer.csrfToken} />
      <FileField {...field("file")} label={texts.file} hint={texts.fileHint} required />
      <TextField {...field("sourceName")} label={texts.sourceName} hint={texts.sourceNameHint} required />
      <TextField {...field("licence")} label={texts.licence} hint={texts.licenceHint} required />
      <TextField {...field("sourceUrl")} label={texts.sourceUrl} inputMode="url" />
      <SubmitButton>{texts.submit}</SubmitButton>
    </form>
  );
};

const columns = [
  { key: "file", label: texts.headings.file },
  { key: "at", label: texts.headings.at },
  { key: "by", label: texts.headings.by },
  { key: "counts", label: texts.headings.counts },
] as const;

const countsOf = ({ counts, problem }: ImportRecord): string => {
  if (problem) return fileProblemTexts[problem];
  const told = rowOutcomes.filter((outcome) => (counts[outcome] ?? 0) > 0);
  return told.map((outcome) => texts.withOutcome(rowOutcomeTexts[outcome], counts[outcome] ?? 0)).join("・");
};

const History = ({ history }: Pick<ImportsPageProps, "history">) => (
  <DataTable
    caption={texts.history}
    columns={columns}
    rows={history.map((record) => ({
      id: record.importId,
      file: <a href={`/staff/imports/${record.importId}`}>{record.fileName}</a>,
      at: jstMinute(new Date(record.at)).replace("T", " "),
      by: record.by,
      counts: countsOf(record),
    }))}
  />
);
