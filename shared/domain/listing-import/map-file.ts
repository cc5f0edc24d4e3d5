import { type MappedTable, mapSideways, mapTable, recordsLookedAt, textOf } from "./find-header.ts";
import type { ColumnChoice } from "./map-columns.ts";
import { holdsAsChosen, withHeadings } from "./name-columns.ts";
import { type SavedMapping, savedChoice } from "./saved-mapping.ts";
import { splitTables } from "./split-tables.ts";
import type { RawTable, ReadFile } from "./table-file.ts";

/** A file whose lists are known. */
export interface MappedFile {
  readonly mapped: readonly MappedTable[];
  /** Names of the sheets that are no lists. */
  readonly passedOver: readonly string[];
  /** What the file says of itself apart from its rows: titles above the headers, names of sheets, sheets of remarks. */
  readonly about: string;
}

/** How a desk wants lists to be read. */
export interface ColumnWishes {
  /** Columns as a person set them, for a list of no known kind. */
  readonly columns?: ColumnChoice | undefined;
  /** How the desk reads lists whose headings nobody foresaw. */
  readonly mappings?: readonly SavedMapping[] | undefined;
}

interface Tried {
  readonly raw: RawTable;
  readonly mapped: MappedTable | undefined;
}

const aboutTable = ({ raw, mapped }: Tried): string[] => [
  raw.sheet ?? "",
  mapped ? mapped.table.above : textOf(raw.records.slice(0, recordsLookedAt)),
];

const isRead = (tried: readonly Tried[]): boolean => tried.some(({ mapped }) => mapped !== undefined);

/** Where no table has a header that is known: lists on their side, else lists without a header that the desk knows. */
const mapOtherwise = (tables: readonly RawTable[], mappings: readonly SavedMapping[]): Tried[] => {
  const sideways = tables.map((raw) => ({ raw, mapped: mapSideways(raw) }));
  if (isRead(sideways)) return sideways;
  return tables.map(withHeadings).map((raw) => {
    const choice = savedChoice(raw, mappings);
    return { raw, mapped: choice && holdsAsChosen(raw, choice) ? mapTable(raw, choice) : undefined };
  });
};

/** Second step of an import: finds out which tables of a file are lists of events, and which of their columns holds what. */
export const mapFile = (read: ReadFile, { columns, mappings = [] }: ColumnWishes = {}): MappedFile => {
  const tables = columns ? read.tables : read.tables.flatMap(splitTables);
  const upright = tables.map((raw) => ({ raw, mapped: mapTable(raw, columns ?? savedChoice(raw, mappings)) }));
  const tried = isRead(upright) || columns ? upright : mapOtherwise(read.tables, mappings);
  return {
    mapped: tried.flatMap(({ mapped }) => mapped ?? []),
    passedOver: tried.flatMap(({ raw, mapped }) => (mapped ? [] : [raw.sheet ?? ""])),
    about: [read.about ?? "", ...tried.flatMap(aboutTable)].filter((text) => text !== "").join("\n"),
  };
};
