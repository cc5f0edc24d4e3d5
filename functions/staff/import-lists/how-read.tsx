import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import { eventListFields, headingsOf } from "../../../shared/reference/event-list-columns.ts";
import { fullDateInWords } from "../../../shared/text/date-words.ts";
import { fileNoteTexts } from "../../../shared/text/import-report.ts";
import { delimiterName, formatNames, importTexts as texts } from "../../../shared/text/staff-imports.ts";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";

type TableReport = ImportRecord["tables"][number];

const columnsOf = ({ columns }: TableReport): string =>
  eventListFields
    .flatMap((field) => {
      const heading = columns[field];
      return heading === undefined ? [] : [texts.column(headingsOf(field)[0] ?? field, heading)];
    })
    .join("、");

const guessedOf = ({ columns, guessed }: TableReport): string =>
  guessed.map((field) => columns[field] ?? "").join("、");

const ofTable = (table: TableReport) => [
  { label: texts.labels.schema, value: [table.sheet, table.schemaName || texts.ownMapping].filter(Boolean).join("・") },
  { label: texts.labels.madeOn, value: texts.madeOnHint(fullDateInWords(table.madeOn)) },
  { label: texts.labels.columns, value: columnsOf(table) },
  ...(table.guessed.length > 0 ? [{ label: texts.labels.guessed, value: guessedOf(table) }] : []),
  ...(table.unread.length > 0 ? [{ label: texts.labels.unread, value: table.unread.join("、") }] : []),
];

/** How a file was read: what was detected, which columns were found, what was left out. */
export const HowRead = ({ record }: { record: ImportRecord }) => (
  <>
    <h2>{texts.howRead}</h2>
    <SummaryList
      rows={[
        { label: texts.labels.source, value: `${record.source.name}（${record.source.licence}）` },
        ...(record.format ? [{ label: texts.labels.format, value: formatNames[record.format] }] : []),
        ...(record.encoding ? [{ label: texts.labels.encoding, value: record.encoding.toUpperCase() }] : []),
        ...(record.delimiter ? [{ label: texts.labels.delimiter, value: delimiterName(record.delimiter) }] : []),
        ...record.tables.flatMap(ofTable),
        ...(record.passedOver.length > 0
          ? [{ label: texts.labels.passedOver, value: record.passedOver.join("、") }]
          : []),
        ...record.notes.map((note) => ({ label: texts.labels.notes, value: fileNoteTexts[note] })),
      ]}
    />
  </>
);
