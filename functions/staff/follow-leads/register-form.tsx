import type { LeadReport, LeadRowReport } from "../../../shared/domain/leads/lead-report.ts";
import { leadOutcomes } from "../../../shared/domain/leads/plan-lead.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { fileProblemTexts } from "../../../shared/text/import-report.ts";
import { leadTexts } from "../../../shared/text/staff-leads.ts";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { FileField } from "../../../shared/ui/file-field.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

const texts = leadTexts.import;

interface RegisterFormProps {
  readonly viewer: Viewer;
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
}

/** Where the desk hands over a register of organisations. */
export const RegisterForm = ({ viewer, errors, typed }: RegisterFormProps) => (
  <form method="post" action="/staff/leads" enctype="multipart/form-data">
    <h2>{texts.title}</h2>
    <p>{texts.intro}</p>
    <CsrfToken token={viewer.csrfToken} />
    <FileField name="file" label={texts.file} hint={texts.fileHint} error={errorOf(errors, "file")} required />
    <TextField
      name="sourceName"
      label={texts.name}
      hint={texts.nameHint}
      error={errorOf(errors, "sourceName")}
      value={typedText(typed, "sourceName")}
      required
    />
    <SubmitButton>{texts.submit}</SubmitButton>
  </form>
);

const reasonsOf = (rows: readonly LeadRowReport[]): readonly (readonly [string, number])[] =>
  [...Map.groupBy(rows, ({ reason }) => reason)].flatMap(([reason, some]) =>
    reason ? [[texts.reasons[reason], some.length] as const] : [],
  );

/** What became of a register: how many rows ended how, and why some did not get in. */
export const RegisterReport = ({ report: { problem, rows } }: { readonly report: LeadReport }) =>
  problem ? (
    <Notice kind="warning">
      <p>{fileProblemTexts[problem]}</p>
    </Notice>
  ) : (
    <Notice kind="success" title={texts.done}>
      <ul>
        {leadOutcomes.map((outcome) => {
          const some = rows.filter((row) => row.outcome === outcome);
          return some.length === 0 ? null : (
            <li key={outcome}>
              {texts.counted(texts.outcomes[outcome], some.length)}
              {outcome === "rejected" ? (
                <ul>
                  {reasonsOf(some).map(([reason, count]) => (
                    <li key={reason}>{texts.counted(reason, count)}</li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
