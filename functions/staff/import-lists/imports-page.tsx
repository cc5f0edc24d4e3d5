import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import { jstMinute } from "../../../shared/domain/times.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { fileProblemTexts } from "../../../shared/text/import-report.ts";
import { importTexts as texts } from "../../../shared/text/staff-imports.ts";
import { sourceTexts } from "../../../shared/text/staff-sources.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { FileField } from "../../../shared/ui/file-field.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { countsInWords } from "./counts-in-words.ts";
import { SourceFields } from "./source-fields.tsx";

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
    <p>
      <a class="stand-alone" href="/staff/sources">
        {sourceTexts.link}
      </a>
    </p>
    <h2>{texts.history}</h2>
    {props.history.length === 0 ? <p>{texts.noHistory}</p> : <History history={props.history} />}
  </StaffPage>
);

const UploadForm = ({ viewer, errors = [], typed = {} }: ImportsPageProps) => (
  <>
    <form method="post" action="/staff/imports" enctype="multipart/form-data">
      <CsrfToken token={viewer.csrfToken} />
      <FileField
        name="file"
        error={errors.find((one) => one.field === "file")?.message}
        label={texts.file}
        hint={texts.fileHint}
        required
      />
      <SourceFields errors={errors} typed={typed} />
      <SubmitButton>{texts.submit}</SubmitButton>
    </form>
    <p>
      <a class="stand-alone" href="/staff/imports/large">
        {texts.large.link}
      </a>
    </p>
  </>
);

const columns = [
  { key: "file", label: texts.headings.file },
  { key: "at", label: texts.headings.at },
  { key: "by", label: texts.headings.by },
  { key: "counts", label: texts.headings.counts },
] as const;

const countsOf = ({ state, counts, problem }: ImportRecord): string => {
  if (state !== "done") return texts.states[state];
  if (problem) return fileProblemTexts[problem];
  return countsInWords(counts);
};

const History = ({ history }: Pick<ImportsPageProps, "history">) => (
  <DataTable
    caption={texts.history}
    columns={columns}
    rows={history.map((record) => ({
      id: record.importId,
      file: <a href={`/staff/imports/${record.importId}`}>{record.fileName || record.source.name}</a>,
      at: jstMinute(new Date(record.at)).replace("T", " "),
      by: record.by,
      counts: countsOf(record),
    }))}
  />
);
