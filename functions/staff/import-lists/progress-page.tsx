import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import { importTexts as texts } from "../../../shared/text/staff-imports.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

interface ProgressPageProps {
  readonly viewer: Viewer;
  readonly record: ImportRecord;
  /** It has not moved for so long that it can be set going again. */
  readonly cutOff: boolean;
  /** Whether the page looks again by itself. */
  readonly looksAgain: boolean;
}

/** How far an import has come. The page looks again by itself, without scripts, until its reader wants it to stand still. */
export const ProgressPage = ({ viewer, record, cutOff, looksAgain }: ProgressPageProps) => {
  const address = `/staff/imports/${record.importId}`;
  return (
    <StaffPage viewer={viewer} title={texts.progress.title}>
      <BackLink href="/staff/imports" text={texts.back} />
      <h1>{texts.progress.heading(record.fileName)}</h1>
      {record.progress ? <Bar {...record.progress} /> : <p>{texts.progress.waiting}</p>}
      {cutOff ? <CutOff viewer={viewer} address={address} /> : null}
      {looksAgain ? <p>{texts.progress.byItself}</p> : null}
      <p>
        <a class="stand-alone" href={address}>
          {texts.progress.lookAgain}
        </a>
      </p>
      {looksAgain ? (
        <p>
          <a class="stand-alone" href={`${address}?still=1`}>
            {texts.progress.standStill}
          </a>
        </p>
      ) : null}
    </StaffPage>
  );
};

const Bar = ({ done, total }: NonNullable<ImportRecord["progress"]>) => (
  <p>
    <label for="progress">{texts.progress.rows(done, total)}</label>
    <br />
    <progress id="progress" value={done} max={total} />
  </p>
);

const CutOff = ({ viewer, address }: { viewer: Viewer; address: string }) => (
  <Notice kind="warning">
    <p>{texts.progress.cutOff}</p>
    <form method="post" action={`${address}/start`}>
      <CsrfToken token={viewer.csrfToken} />
      <SubmitButton>{texts.progress.goOn}</SubmitButton>
    </form>
  </Notice>
);
