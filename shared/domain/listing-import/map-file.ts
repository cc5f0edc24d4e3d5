import { type MappedTable, mapSideways, mapTable, recordsLookedAt, textOf } from "./find-header.ts";
import type { ColumnChoice } from "./map-columns.ts";
import { type SavedMapping, savedChoice } from "./saved-mapping.ts";
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

/** Second step of an import: finds out which tables of a file are lists of events, and which of their columns holds what. */
export const mapFile = (read: ReadFile, { columns, mappings = [] }: ColumnWishes = {}): MappedFile => {
  const upright = read.tables.map((raw) => ({ raw, mapped: mapTable(raw, columns ?? savedChoice(raw, mappings)) }));
  const none = upright.every(({ mapped }) => !mapped);
  const tried: Tried[] = none && !columns ? read.tables.map((raw) => ({ raw, mapped: mapSideways(raw) })) : upright;
  return {
    mapped: tried.flatMap(({ mapped }) => mapped ?? []),
    passedOver: tried.flatMap(({ raw, mapped }) => (mapped ? [] : [raw.sheet ?? ""])),
    about: [read.about ?? "", ...tried.flatMap(aboutTable)].filter((text) => text !== "").join("\n"),
  };
};
