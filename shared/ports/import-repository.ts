import type { CentreId } from "../domain/ids.ts";
import type { ImportId, ImportRecord } from "../domain/import-records.ts";
import type { ListSource, ListSourceId } from "../domain/list-source.ts";
import type { RowReport } from "../domain/listing-import/row-outcome.ts";
import type { SavedMapping } from "../domain/listing-import/saved-mapping.ts";

/** A centre's imports with what they came to, and the sources that are fetched for it. */
export interface ImportRepository {
  /** Keeps a record as it is now. */
  save(record: ImportRecord): Promise<void>;
  /** Keeps the reports of rows. @param from how many rows of the file come before them */
  addRows(record: Pick<ImportRecord, "centreId" | "importId">, from: number, rows: readonly RowReport[]): Promise<void>;
  find(centreId: CentreId, importId: ImportId): Promise<ImportRecord | undefined>;
  /** The rows of an import that are kept, in the order of the file. */
  rows(centreId: CentreId, importId: ImportId): Promise<RowReport[]>;
  /** Records of a centre, the latest first. */
  list(centreId: CentreId): AsyncIterable<ImportRecord>;
  saveSource(source: ListSource): Promise<void>;
  findSource(centreId: CentreId, sourceId: ListSourceId): Promise<ListSource | undefined>;
  listSources(centreId: CentreId): AsyncIterable<ListSource>;
  saveMapping(mapping: SavedMapping): Promise<void>;
  listMappings(centreId: CentreId): AsyncIterable<SavedMapping>;
}
