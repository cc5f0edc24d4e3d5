import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import type { UploadForm } from "../../../shared/ports/list-store.ts";
import { importTexts as texts } from "../../../shared/text/staff-imports.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { FileField } from "../../../shared/ui/file-field.tsx";
import { CsrfToken, Hidden } from "../../../shared/ui/form-token.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

interface ExpectedListProps {
  readonly viewer: Viewer;
  readonly record: ImportRecord;
}

interface UploadPageProps extends ExpectedListProps {
  readonly form: UploadForm;
  /** What is wrong with the file that was sent before. */
  readonly error?: string | undefined;
}

/** Second of two pages for a large list: its file goes straight to the store. */
export const UploadPage = ({ viewer, record, form, error }: UploadPageProps) => (
  <StaffPage viewer={viewer} title={texts.large.title} errors={error ? [{ field: "file", message: error }] : []}>
    <BackLink href="/staff/imports" text={texts.back} />
    <h1>{texts.large.choose(record.source.name)}</h1>
    <p>{texts.large.limits}</p>
    <form method="post" action={form.action} enctype="multipart/form-data">
      {Object.entries(form.fields).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <FileField name="file" label={texts.file} hint={texts.large.fileHint} error={error} required />
      <SubmitButton>{texts.large.send}</SubmitButton>
    </form>
  </StaffPage>
);

interface ArrivedPageProps extends ExpectedListProps {
  readonly fileKey: string;
  readonly fileName: string;
}

/** The store has the file: one press, and its import begins. */
export const ArrivedPage = ({ viewer, record, fileKey, fileName }: ArrivedPageProps) => (
  <StaffPage viewer={viewer} title={texts.large.arrived}>
    <BackLink href="/staff/imports" text={texts.back} />
    <h1>{texts.large.arrived}</h1>
    <p>{texts.large.arrivedFile(fileName, record.source.name)}</p>
    <form method="post" action={`/staff/imports/${record.importId}/start`}>
      <CsrfToken token={viewer.csrfToken} />
      <Hidden name="key" value={fileKey} />
      <SubmitButton>{texts.submit}</SubmitButton>
    </form>
  </StaffPage>
);
