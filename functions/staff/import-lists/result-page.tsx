import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import { type RowOutcome, type RowReport, rowOutcomes } from "../../../shared/domain/listing-import/row-outcome.ts";
import { fileProblemTexts, rowNoteTexts, rowOutcomeTexts, rowReasonTexts } from "../../../shared/text/import-report.ts";
import { reasonTextsOf } from "../../../shared/text/import-workbook.ts";
import { columnTexts } from "../../../shared/text/staff-columns.ts";
import { importTexts as texts } from "../../../shared/text/staff-imports.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { countsInWords } from "./counts-in-words.ts";
import { HowRead } from "./how-read.tsx";

type Reason = RowReport["reasons"][number];

/** Which rows are shown. */
export interface Filter {
  readonly outcome?: RowOutcome | undefined;
  readonly reason?: Reason | undefined;
}

/** Reads which rows an address asks for; what it does not know shows all. */
export const readFilter = (query: URLSearchParams): Filter => ({
  outcome: rowOutcomes.find((outcome) => outcome === query.get("outcome")),
  reason: (Object.keys(rowReasonTexts) as Reason[]).find((reason) => reason === query.get("reason")),
});

interface ResultPageProps {
  readonly viewer: Viewer;
  readonly record: ImportRecord;
  readonly rows: readonly RowReport[];
  readonly filter: Filter;
}

const mostRows = 200;

/** Whether the file can be read once somebody says what its columns hold. */
const canBeTold = ({ problem }: ImportRecord): boolean => problem === "unknown_columns" || problem === "no_header";

/** What became of an imported file: how it was read, every row with its reasons, and the report to hand back. */
export const ResultPage = ({ viewer, record, rows, filter }: ResultPageProps) => {
  const chosen = rows.filter(
    ({ outcome, reasons }) =>
      (!filter.outcome || outcome === filter.outcome) && (!filter.reason || reasons.includes(filter.reason)),
  );
  return (
    <StaffPage viewer={viewer} title={texts.resultTitle}>
      <BackLink href="/staff/imports" text={texts.back} />
      <h1>{record.fileName}</h1>
      <Verdict record={record} rows={rows} />
      <HowRead record={record} />
      {record.fileKey && (rows.length > 0 || canBeTold(record)) ? (
        <p>
          <a class="stand-alone" href={`/staff/imports/${record.importId}/columns`}>
            {columnTexts.link}
          </a>
        </p>
      ) : null}
      {rows.length > 0 ? <Filters record={record} rows={rows} /> : null}
      {rows.length > 0 ? <Rows rows={chosen} /> : null}
      {chosen.length > mostRows ? <p>{texts.shown(mostRows, chosen.length)}</p> : null}
      {rows.length > 0 ? (
        <p>
          <a class="stand-alone" href={`/staff/imports/${record.importId}/report.xlsx`}>
            {texts.report}
          </a>{" "}
          {texts.reportHint}
        </p>
      ) : null}
      {(record.counts.needsPerson ?? 0) > 0 ? (
        <p>
          <a class="stand-alone" href="/staff">
            {texts.queue}
          </a>
        </p>
      ) : null}
    </StaffPage>
  );
};

const Verdict = ({ record, rows }: Pick<ResultPageProps, "record" | "rows">) => {
  if (!record.problem) return <p>{texts.outcome(rows.length, countsInWords(record.counts))}</p>;
  return (
    <Notice kind="warning">
      <p>{fileProblemTexts[record.problem]}</p>
      {canBeTold(record) ? <p>{columnTexts.linkUnknown}</p> : null}
    </Notice>
  );
};

const Filters = ({ record, rows }: Pick<ResultPageProps, "record" | "rows">) => {
  const address = `/staff/imports/${record.importId}`;
  const reasons = new Map<Reason, number>();
  for (const reason of rows.flatMap((row) => row.reasons)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return (
    <>
      <h2>{texts.filters}</h2>
      <ul>
        <li>
          <a class="stand-alone" href={address}>
            {texts.allRows(rows.length)}
          </a>
        </li>
        {rowOutcomes
          .filter((outcome) => (record.counts[outcome] ?? 0) > 0)
          .map((outcome) => (
            <li key={outcome}>
              <a class="stand-alone" href={`${address}?outcome=${outcome}`}>
                {texts.withOutcome(rowOutcomeTexts[outcome], record.counts[outcome] ?? 0)}
              </a>
            </li>
          ))}
      </ul>
      {reasons.size > 0 ? <h2>{texts.reasons}</h2> : null}
      <ul>
        {[...reasons]
          .sort(([, a], [, b]) => b - a)
          .map(([reason, count]) => (
            <li key={reason}>
              <a class="stand-alone" href={`${address}?reason=${reason}`}>
                {texts.withReason(rowReasonTexts[reason], count)}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
};

const columns = [
  { key: "title", label: texts.rowHeadings.title },
  { key: "place", label: texts.rowHeadings.place },
  { key: "outcome", label: texts.rowHeadings.outcome },
  { key: "reasons", label: texts.rowHeadings.reasons },
  { key: "notes", label: texts.rowHeadings.notes },
  { key: "evidence", label: texts.rowHeadings.evidence },
] as const;

const titleOf = ({ title, listingId }: RowReport) => {
  const words = title === "" ? texts.untitled : title;
  return listingId ? <a href={`/staff/listings/${listingId}`}>{words}</a> : words;
};

const Rows = ({ rows }: Pick<ResultPageProps, "rows">) => (
  <DataTable
    caption={texts.rows}
    columns={columns}
    rows={rows.slice(0, mostRows).map((row) => ({
      id: `${row.sheet ?? ""}-${row.record}`,
      title: titleOf(row),
      place: texts.rowPlace(row.record, row.line, row.sheet),
      outcome: rowOutcomeTexts[row.outcome],
      reasons: reasonTextsOf(row).join(" "),
      notes: row.notes.map((note) => rowNoteTexts[note]).join(" "),
      evidence: row.evidence.join("・"),
    }))}
  />
);
