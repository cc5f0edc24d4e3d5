import type { CentreId } from "../domain/ids.ts";
import type { ImportId, ImportRecord } from "../domain/import-records.ts";
import type { RowReport } from "../domain/listing-import/row-outcome.ts";

/** What a centre's imports came to. */
export interface ImportRepository {
  /** Keeps a record and its rows. The rows first: a record that is found has all of them. */
  add(record: ImportRecord, rows: readonly RowReport[]): Promise<void>;
  find(centreId: CentreId, importId: ImportId): Promise<ImportRecord | undefined>;
  /** The rows of an import, in the order of the file. */
  rows(centreId: CentreId, importId: ImportId): Promise<RowReport[]>;
  /** Records of a centre, the latest first. */
  list(centreId: CentreId): AsyncIterable<ImportRecord>;
}
