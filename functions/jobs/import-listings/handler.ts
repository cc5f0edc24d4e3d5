import type { ImportReport } from "../../../shared/domain/listing-import/import-report.ts";
import { type ImportRequest, importRequestSchema } from "../../../shared/domain/listing-import/import-request.ts";
import { type RowOutcome, type RowReport, rowOutcomes } from "../../../shared/domain/listing-import/row-outcome.ts";
import type { Logger } from "../../../shared/ports/logger.ts";
import { operatorJob } from "../../../shared/runtime/operator-job.ts";
import {
  fileNoteTexts,
  fileProblemTexts,
  rowNoteTexts,
  rowOutcomeTexts,
  rowReasonTexts,
  sameAsText,
} from "../../../shared/text/import-report.ts";
import type { ImportListings } from "../../../shared/usecases/import-listings.ts";

type Counts = Readonly<Record<RowOutcome | "total", number>>;

const countsOf = (rows: readonly RowReport[]): Counts => {
  const counts: Record<RowOutcome | "total", number> = {
    total: rows.length,
    ...(Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>),
  };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
};

/** A row's report with the words that a clerk reads beside the codes that a program does. */
const rowInWords = (row: RowReport) => ({
  ...row,
  outcomeText: rowOutcomeTexts[row.outcome],
  reasonTexts: [
    ...row.reasons.map((reason) => rowReasonTexts[reason]),
    ...(row.sameAs === undefined ? [] : [sameAsText(row.sameAs)]),
  ],
  noteTexts: row.notes.map((note) => rowNoteTexts[note]),
});

const reportInWords = (report: ImportReport) => ({
  ...report,
  ...(report.problem ? { problemText: fileProblemTexts[report.problem] } : {}),
  noteTexts: report.notes.map((note) => fileNoteTexts[note]),
  counts: countsOf(report.rows),
  rows: report.rows.map(rowInWords),
});

/** Imports one file and answers the report of every row. */
export const importListingsHandler = (run: ImportListings, logger: Logger) =>
  operatorJob({
    service: "import-listings",
    schema: importRequestSchema,
    run: async ({ contentBase64, ...request }: ImportRequest) =>
      reportInWords(await run({ ...request, content: Buffer.from(contentBase64, "base64") })),
    counts: ({ counts, problem }) => ({ ...counts, problem }),
    logger,
  });
