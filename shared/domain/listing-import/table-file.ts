/** One record of a table as it stands in the file. */
export interface TableRow {
  /** Counted below the header, from 1. */
  readonly record: number;
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Set where the record could not be read, for example for want of a closing quotation mark. */
  readonly unreadable?: boolean;
}

/** A file that was read as a table: heading and records, nothing understood yet. */
export interface TableFile {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Encoding that it was read in: `UTF-8`, `Shift_JIS`. */
  readonly encoding: string;
}

/** Why a file as a whole could not be read. The words are in `shared/text/import-report.ts`. */
export const fileProblems = ["empty_file", "not_a_table", "no_rows", "unknown_columns"] as const;
export type FileProblem = (typeof fileProblems)[number];

/** What a reader of files answers: a table, or why there is none. */
export type ReadTable = (bytes: Uint8Array) => TableFile | { readonly problem: FileProblem };
