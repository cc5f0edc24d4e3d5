import type { MappedTable } from "./find-header.ts";
import type { RejectionReason, RowReport } from "./row-outcome.ts";
import type { FileFormat, FileNote, FileProblem, ReadFile, TableFile } from "./table-file.ts";

/** How a table of the file was read. */
export interface TableReport {
  readonly sheet?: string;
  readonly schema: string;
  readonly schemaName: string;
  /** Day on which the list was made, by which days without a year were counted. */
  readonly madeOn: string;
  /** Records above and with the header. */
  readonly headerRecords: number;
  /** Heading of each field that was found. */
  readonly columns: Readonly<Record<string, string>>;
  /** Fields whose column was found by a word in its heading alone. */
  readonly guessed: readonly string[];
  /** Headings of columns that hold something, of which nothing was read. */
  readonly unread: readonly string[];
}

/** What became of a file: every row of it, or why it could not be read as a whole. */
export interface ImportReport {
  readonly fileName: string;
  readonly format?: FileFormat;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly tables: readonly TableReport[];
  /** Sheets that are no lists of events. */
  readonly passedOver: readonly string[];
  readonly notes: readonly FileNote[];
  readonly problem?: FileProblem;
  readonly rows: readonly RowReport[];
}

/** The report of a file of which nothing was read. */
export const unreadReport = (fileName: string, problem: FileProblem): ImportReport => ({
  fileName,
  tables: [],
  passedOver: [],
  notes: [],
  problem,
  rows: [],
});

/** What was found out about the file itself. */
export const howRead = ({
  format,
  encoding,
  delimiter,
}: ReadFile): Pick<ImportReport, "format" | "encoding" | "delimiter"> => ({
  format,
  ...(encoding === undefined ? {} : { encoding }),
  ...(delimiter === undefined ? {} : { delimiter }),
});

/** Rows whose cells are looked at. */
const rowsLookedAt = 200;

const unreadColumns = ({ table, mapping }: MappedTable): string[] => {
  const read = new Set(mapping.columns.values());
  const rows = table.rows.slice(0, rowsLookedAt);
  return table.header.filter(
    (heading, column) =>
      heading.trim() !== "" && !read.has(column) && rows.some(({ cells }) => (cells[column] ?? "").trim() !== ""),
  );
};

/** How a table was read. */
export const tableReport = (mapped: MappedTable, madeOn: string): TableReport => ({
  ...tableFound(mapped),
  madeOn,
  unread: unreadColumns(mapped),
});

const tableFound = ({ table, mapping }: MappedTable): Omit<TableReport, "madeOn" | "unread"> => ({
  ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
  schema: mapping.schema.id,
  schemaName: mapping.schema.name,
  headerRecords: table.headerRecords,
  columns: Object.fromEntries([...mapping.columns].map(([field, index]) => [field, table.header[index] ?? ""])),
  guessed: mapping.guessed,
});

/** All rows of a table, each rejected for the same reason. */
export const rejectedRows = (table: TableFile, reason: RejectionReason): RowReport[] =>
  table.rows.map(({ record, line }) => ({
    record,
    line,
    title: "",
    outcome: "rejected",
    reasons: [reason],
    notes: [],
    evidence: [],
  }));
