import { type ColumnChoice, type ColumnMapping, mapColumns } from "./map-columns.ts";
import type { RawRecord, RawTable, TableFile } from "./table-file.ts";

/** A table whose columns are known. */
export interface MappedTable {
  readonly table: TableFile;
  readonly mapping: ColumnMapping;
}

/** Below a title, a date and a remark, a header stands on one of so many first records. */
const recordsLookedAt = 15;

/** The first record that is the header of a list of events, with its mapping; the one that tells most fields. */
const findHeader = ({ records }: RawTable, choice: ColumnChoice | undefined) => {
  let best: { index: number; mapping: ColumnMapping } | undefined;
  for (const [index, { cells, unreadable }] of records.slice(0, recordsLookedAt).entries()) {
    const mapping = unreadable ? undefined : mapColumns(cells, choice);
    if (mapping && mapping.columns.size > (best?.mapping.columns.size ?? 0)) best = { index, mapping };
  }
  return best;
};

const isBlank = ({ cells, unreadable }: RawRecord): boolean => !unreadable && cells.every((cell) => cell.trim() === "");

/** The table below a record. Records without a word are counted, as whoever looks into the file counts them, and left out. */
const below = ({ sheet, records }: RawTable, index: number): TableFile => ({
  ...(sheet === undefined ? {} : { sheet }),
  header: records[index]?.cells ?? [],
  headerRecords: index + 1,
  rows: records
    .slice(index + 1)
    .map((record, position) => ({ record: position + 1, ...record }))
    .filter((record) => !isBlank(record)),
});

/** Finds a table's header and what its columns hold; undefined where it is not a list of events. */
export const mapTable = (raw: RawTable, choice?: ColumnChoice): MappedTable | undefined => {
  const found = findHeader(raw, choice);
  return found && { table: below(raw, found.index), mapping: found.mapping };
};

/** A table of which nothing is known, its first record taken for the header. */
export const unmappedTable = (raw: RawTable): TableFile => below(raw, 0);
