import { mapTable, recordsLookedAt } from "./find-header.ts";
import { listContext } from "./list-facts.ts";
import { type ColumnChoice, headingKey } from "./map-columns.ts";
import { type ReadRow, readRows } from "./read-rows.ts";
import type { RawRecord, RawTable } from "./table-file.ts";

/** A table as a person sees it who says what its columns hold. */
export interface ShownTable {
  /** Which record, from 0, is taken for the header. */
  readonly headerAt: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const filled = ({ cells }: RawRecord): number => new Set(cells.map(headingKey).filter((key) => key !== "")).size;

/** The header is the first of the records with most words: titles above it fill a cell or two, and rows repeat themselves. */
const likelyHeader = (records: readonly RawRecord[]): number => {
  const first = records.slice(0, recordsLookedAt);
  const most = Math.max(0, ...first.map(filled));
  return Math.max(
    0,
    first.findIndex((record) => filled(record) >= most * 0.8),
  );
};

/** A table with its header: the record that a person chose, else the likeliest one. */
export const showTable = ({ records }: RawTable, chosen?: number): ShownTable => {
  const headerAt = chosen !== undefined && records[chosen] ? chosen : likelyHeader(records);
  return {
    headerAt,
    header: records[headerAt]?.cells ?? [],
    rows: records.slice(headerAt + 1).map(({ cells }) => cells),
  };
};

interface Given {
  readonly fileName: string;
  readonly today: string;
  readonly municipalityCode: string | undefined;
  /** Rows that are read. */
  readonly most: number;
}

/** Reads the first rows of a table as they would be imported with a choice of columns; undefined where that names no title. */
export const tryColumns = (
  raw: RawTable,
  choice: ColumnChoice,
  { most, ...given }: Given,
): readonly ReadRow[] | undefined => {
  const mapped = mapTable(raw, choice);
  if (!mapped) return undefined;
  const some = { ...mapped, table: { ...mapped.table, rows: mapped.table.rows.slice(0, most) } };
  return readRows(some, listContext(mapped, given), given.today).filter((row) => "draft" in row);
};
