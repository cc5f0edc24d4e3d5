/** One record of a table as it stands in the file. */
export interface TableRow {
  /** Counted below the header, from 1. */
  readonly record: number;
  /** Line (or, where a file has no lines, entry) on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Set where the record could not be read, for example for want of a closing quotation mark. */
  readonly unreadable?: boolean;
}

/** A record before anybody knows which one is the header. */
export type RawRecord = Omit<TableRow, "record">;

/** Records that belong together: a whole text file, or one sheet of a workbook. */
export interface RawTable {
  /** Name of the sheet, for workbooks. */
  readonly sheet?: string;
  readonly records: readonly RawRecord[];
  /** Where it stands below another table of the sheet. */
  readonly within?: {
    /** Records of the sheet before it, counted from below the first header. */
    readonly recordsBefore: number;
    /** What is written above the first table, and right above this one. */
    readonly above: string;
  };
}

export const fileFormats = [
  "csv",
  "tsv",
  "xlsx",
  "json",
  "geojson",
  "icalendar",
  "rss",
  "atom",
  "rdf",
  "json_feed",
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** What was left out of a file or made harmless. The words are in `shared/text/import-report.ts`. */
export const fileNotes = ["macros_ignored", "columns_guessed", "mapping_used", "sheets_passed_over"] as const;
export type FileNote = (typeof fileNotes)[number];

/** A file that was read, with how it was read: nothing understood yet. */
export interface ReadFile {
  readonly format: FileFormat;
  /** Encoding that a text was read in: `utf-8`, `shift_jis`. */
  readonly encoding?: string;
  /** What stands between two cells of a text. */
  readonly delimiter?: string;
  readonly notes: readonly FileNote[];
  /** What the file says of itself: the name of a calendar, the title of a feed. */
  readonly about?: string;
  readonly tables: readonly RawTable[];
}

/** A table with its header found: heading and records, nothing understood yet. */
export interface TableFile {
  readonly sheet?: string;
  readonly header: readonly string[];
  /** Records above and with the header. */
  readonly headerRecords: number;
  /** What is written above the header: a title, a day, whose list it is. */
  readonly above: string;
  readonly rows: readonly TableRow[];
}

/** Why a file as a whole could not be read. The words are in `shared/text/import-report.ts`. */
export const fileProblems = [
  "empty_file",
  "not_a_table",
  "no_rows",
  "unknown_columns",
  "no_header",
  "too_large",
  "too_many_rows",
  "too_many_columns",
  "unpacks_too_large",
  "old_excel",
  "locked_excel",
  "pdf",
  "web_page",
  "broken_file",
  "file_missing",
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** A file as somebody hands it over. */
export interface ListFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a reader of files answers: tables, or why there are none. Never throws for what a file holds. */
export type FileReader = (file: ListFile) => Promise<ReadFile | { readonly problem: FileProblem }>;

/** What one file may hold. */
export const fileBounds = {
  bytes: 20_000_000,
  rows: 50_000,
  columns: 1_000,
  /** What an archive may hold when it is unpacked. */
  unpackedBytes: 60_000_000,
} as const;
