import { detectSchema } from "../domain/listing-import/detect-schema.ts";
import type { RejectionReason, RowReport } from "../domain/listing-import/row-outcome.ts";
import type { ImportContext } from "../domain/listing-import/stored-listing.ts";
import type { FileProblem, ReadTable, TableFile } from "../domain/listing-import/table-file.ts";
import type { Clock } from "../domain/times.ts";
import { type ImportRowsDeps, importRows } from "./import-rows.ts";

interface ImportListingsDeps extends ImportRowsDeps {
  readonly readTable: ReadTable;
  readonly clock: Clock;
}

interface ImportListingsInput {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Where the list comes from, and under which licence; shown on every listing. */
  readonly source: ImportContext["source"];
}

/** What became of a file: every row of it, or why it could not be read as a whole. */
export interface ImportReport {
  readonly fileName: string;
  readonly schema?: string;
  readonly encoding?: string;
  readonly problem?: FileProblem;
  readonly rows: readonly RowReport[];
}

/**
 * Imports an event list: reads every row, understands and classifies it, publishes what is complete and clear, leaves
 * what is not to a person, rejects what is not for us, each with its reason. A row that cannot be read or written ends
 * as rejected and stops nothing. The same file again changes nothing, and after a crash does the rest.
 */
export const importListings =
  (deps: ImportListingsDeps) =>
  async ({ fileName, content, source }: ImportListingsInput): Promise<ImportReport> => {
    const table = deps.readTable(content);
    if ("problem" in table) return { fileName, problem: table.problem, rows: [] };
    const { encoding } = table;
    const detected = detectSchema(table.header);
    if (!detected) {
      return { fileName, encoding, problem: "unknown_columns", rows: rejectAll(table, "unknown_columns") };
    }
    const rows = await importRows(deps, table, detected, { now: deps.clock(), fileName, source });
    return { fileName, schema: detected.schema.id, encoding, rows };
  };

const rejectAll = (table: TableFile, reason: RejectionReason): RowReport[] =>
  table.rows.map(({ record, line }) => ({
    record,
    line,
    title: "",
    outcome: "rejected",
    reasons: [reason],
    notes: [],
    evidence: [],
  }));

export type ImportListings = ReturnType<typeof importListings>;
