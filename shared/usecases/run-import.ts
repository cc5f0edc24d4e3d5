import type { CentreId } from "../domain/ids.ts";
import type { ImportId, ImportRecord } from "../domain/import-records.ts";
import { type ImportReport, unreadReport } from "../domain/listing-import/import-report.ts";
import { type RowOutcome, type RowReport, rowOutcomes } from "../domain/listing-import/row-outcome.ts";
import type { Clock } from "../domain/times.ts";
import type { ImportRepository } from "../ports/import-repository.ts";
import type { ListStore } from "../ports/list-store.ts";
import { collect } from "./collect.ts";
import type { ImportListings } from "./import-listings.ts";
import type { ImportProgress } from "./import-rows.ts";

export interface RunImportDeps {
  readonly importListings: ImportListings;
  readonly imports: Pick<ImportRepository, "find" | "rows" | "save" | "addRows" | "listMappings">;
  readonly lists: Pick<ListStore, "get">;
  readonly clock: Clock;
}

const countOutcomes = (rows: readonly RowReport[]): Record<RowOutcome, number> =>
  Object.fromEntries(
    rowOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
  ) as Record<RowOutcome, number>;

/** Keeps rows as they are finished, and knows those that were. */
const progressOf = (
  { imports, clock }: RunImportDeps,
  record: ImportRecord,
  earlier: readonly RowReport[],
): ImportProgress => ({
  finished: (from, count) => (from + count <= earlier.length ? earlier.slice(from, from + count) : undefined),
  advance: async (from, rows, total) => {
    await imports.addRows(record, from, rows);
    const progress = { done: from + rows.length, total };
    await imports.save({ ...record, progress, state: "running", movedAt: clock().toISOString() });
  },
});

const read = async (
  deps: RunImportDeps,
  record: ImportRecord,
  earlier: readonly RowReport[],
): Promise<ImportReport> => {
  const content = record.fileKey === undefined ? undefined : await deps.lists.get(record.fileKey);
  if (!content) return unreadReport(record.fileName, "file_missing");
  return deps.importListings({
    fileName: record.fileName,
    content,
    source: record.source,
    centreId: record.centreId,
    mappings: await collect(deps.imports.listMappings(record.centreId)),
    progress: progressOf(deps, record, earlier),
  });
};

/**
 * Imports a file that was handed over, and keeps what became of every row. After a crash it goes on where it stopped;
 * one that is done, or whose file is still expected, is left alone. A desk of one municipality imports its lists for it.
 */
export const runImport =
  (deps: RunImportDeps) =>
  async (centreId: CentreId, importId: ImportId): Promise<ImportRecord | undefined> => {
    const record = await deps.imports.find(centreId, importId);
    if (!record || record.state === "done" || record.state === "expected") return record;
    const earlier = await deps.imports.rows(centreId, importId);
    const { rows, ...report } = await read(deps, record, earlier);
    // Rows of a file that could not be read as a list were not told of on the way.
    if (report.problem) await deps.imports.addRows(record, 0, rows);
    const done: ImportRecord = {
      ...record,
      ...report,
      tables: report.tables.map((table) => ({ ...table, guessed: [...table.guessed], unread: [...table.unread] })),
      passedOver: [...report.passedOver],
      notes: [...report.notes],
      state: "done",
      progress: { done: rows.length, total: rows.length },
      movedAt: deps.clock().toISOString(),
      counts: countOutcomes(rows),
    };
    await deps.imports.save(done);
    return done;
  };
