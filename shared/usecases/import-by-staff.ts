import { type ImportId, type ImportRecord, newImportId } from "../domain/import-records.ts";
import { type RowOutcome, type RowReport, rowOutcomes } from "../domain/listing-import/row-outcome.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Clock, NewId } from "../domain/times.ts";
import type { ImportRepository } from "../ports/import-repository.ts";
import type { ImportListings } from "./import-listings.ts";

interface ImportByStaffDeps {
  readonly importListings: ImportListings;
  readonly imports: Pick<ImportRepository, "add">;
  readonly clock: Clock;
  readonly newId: NewId;
}

interface ImportByStaffInput {
  readonly staff: StaffMember;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly source: ImportRecord["source"];
}

export const countOutcomes = (rows: readonly RowReport[]): Record<RowOutcome, number> =>
  Object.fromEntries(
    rowOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
  ) as Record<RowOutcome, number>;

/** Imports a file for a desk and keeps what became of every row. A desk of one municipality imports its lists for it. */
export const importByStaff =
  ({ importListings, imports, clock, newId }: ImportByStaffDeps) =>
  async ({ staff, fileName, content, source }: ImportByStaffInput): Promise<ImportId> => {
    const at = clock();
    const { centreId } = staff;
    const { rows, ...report } = await importListings({
      fileName,
      content,
      source,
      centreId,
    });
    const importId = newImportId(at, newId());
    const record: ImportRecord = {
      ...report,
      tables: report.tables.map((table) => ({ ...table, guessed: [...table.guessed] })),
      passedOver: [...report.passedOver],
      notes: [...report.notes],
      centreId,
      importId,
      at: at.toISOString(),
      by: staff.displayName,
      source,
      counts: countOutcomes(rows),
    };
    await imports.add(record, rows);
    return importId;
  };
