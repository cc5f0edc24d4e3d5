import { type HeaderRows, headersAt, turned } from "./header-rows.ts";
import { type ColumnChoice, type ColumnMapping, mapColumns } from "./map-columns.ts";
import type { RawRecord, RawTable, TableFile } from "./table-file.ts";

/** A table whose columns are known. */
export interface MappedTable {
  readonly table: TableFile;
  readonly mapping: ColumnMapping;
}

/** Below a title, a date and a remark, a header stands on one of so many first records. */
export const recordsLookedAt = 15;

interface FoundHeader {
  readonly index: number;
  readonly header: HeaderRows;
  readonly mapping: ColumnMapping;
}

/** The first header of a list of events among the first records, with its mapping; the one that tells most fields. */
const findHeader = (records: readonly RawRecord[], choice: ColumnChoice | undefined): FoundHeader | undefined => {
  let best: FoundHeader | undefined;
  for (const index of records.slice(0, recordsLookedAt).keys()) {
    for (const header of headersAt(records, index)) {
      const mapping = mapColumns(header.cells, choice);
      if (mapping && mapping.columns.size > (best?.mapping.columns.size ?? 0)) best = { index, header, mapping };
    }
  }
  return best;
};

const isBlank = ({ cells, unreadable }: RawRecord): boolean => !unreadable && cells.every((cell) => cell.trim() === "");

/** What is written in some records, a line each. */
export const textOf = (records: readonly RawRecord[]): string =>
  records
    .map(({ cells }) => cells.filter((cell) => cell.trim() !== "").join(" "))
    .filter((line) => line !== "")
    .join("\n");

/** The table below a header. Records without a word are counted, as whoever looks into the file counts them, and left out. */
const below = ({ sheet, records, within }: RawTable, header: HeaderRows, index: number): TableFile => {
  // In a sheet that has its first header elsewhere, another one is a row like the remarks between the tables.
  const [from, before] = within ? [index, within.recordsBefore + index] : [index + header.records, 1];
  return {
    ...(sheet === undefined ? {} : { sheet }),
    header: header.cells,
    headerRecords: index + header.records,
    above: [within?.above ?? "", textOf(records.slice(0, index))].filter((text) => text !== "").join("\n"),
    rows: records
      .slice(from)
      .map((record, position) => ({ record: position + before, ...record }))
      .filter((record) => !isBlank(record)),
  };
};

/** Finds a table's header and what its columns hold; undefined where it is not a list of events. */
export const mapTable = (raw: RawTable, choice?: ColumnChoice): MappedTable | undefined => {
  const found = findHeader(raw.records, choice);
  return found && { table: below(raw, found.header, found.index), mapping: found.mapping };
};

/** A list that stands on its side has few rows, one for each field, tells some of them, and names them at its edge. */
const mostFields = 100;
const leastFields = 3;
const edge = 2;

/**
 * A list whose headings stand one below the other. Descriptions of a format stand so, too: to be asked only where no
 * table of a file is a list as it is.
 */
export const mapSideways = (raw: RawTable): MappedTable | undefined => {
  const { records } = raw;
  if (records.length > mostFields || records.some(({ unreadable }) => unreadable)) return undefined;
  const sideways = turned(records);
  const found = findHeader(sideways.slice(0, edge), undefined);
  if (!found || found.mapping.columns.size < leastFields) return undefined;
  return { table: below({ ...raw, records: sideways }, found.header, found.index), mapping: found.mapping };
};

/** A table of which nothing is known, its first record taken for the header. */
export const unmappedTable = (raw: RawTable): TableFile =>
  below(raw, { cells: raw.records[0]?.cells ?? [], records: 1 }, 0);
