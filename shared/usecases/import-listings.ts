import { type DetectedSchema, detectSchema } from "../domain/listing-import/detect-schema.ts";
import { planRows, possibleIds } from "../domain/listing-import/plan-rows.ts";
import { readRows } from "../domain/listing-import/read-rows.ts";
import type { RejectionReason, RowReport } from "../domain/listing-import/row-outcome.ts";
import type { ImportContext, PlacedRow } from "../domain/listing-import/stored-listing.ts";
import type { FileProblem, ReadTable, TableFile } from "../domain/listing-import/table-file.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { Logger } from "../ports/logger.ts";
import { collect } from "./collect.ts";
import { mapInParallel } from "./map-in-parallel.ts";
import { namedId } from "./named-id.ts";
import { placeRows } from "./place-rows.ts";
import { writeRow } from "./write-row.ts";

export interface ImportListingsDeps {
  readonly listings: Pick<ListingRepository, "add" | "save" | "find" | "findMany" | "listOpenByMunicipality">;
  readonly centres: Pick<CentreRepository, "list">;
  readonly readTable: ReadTable;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface ImportListingsInput {
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

/** Rows are written by so many at a time. */
const writersAtOnce = 16;

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

const importRows = async (
  deps: ImportListingsDeps,
  table: TableFile,
  detected: DetectedSchema,
  context: ImportContext,
): Promise<RowReport[]> => {
  const today = jstDate(context.now);
  const rows = await placeRows(deps)(readRows(table, detected, context.fileName, today));
  const placed = rows.filter((row): row is PlacedRow => "draft" in row);
  const stored = await deps.listings.findMany(placed.flatMap((row) => possibleIds(row, namedId)));
  const codes = [...new Set(placed.map(({ municipalityCode }) => municipalityCode))].filter((code) => code !== "");
  const open = await Promise.all(codes.map((code) => collect(deps.listings.listOpenByMunicipality(code, today))));
  const imported = [...stored, ...open.flat()].filter((listing) => listing.source.type === "import");
  const plans = planRows(rows, imported, context, namedId);
  return mapInParallel(plans, writersAtOnce, (plan) => writeRow(deps)(plan));
};
export type ImportListings = ReturnType<typeof importListings>;
