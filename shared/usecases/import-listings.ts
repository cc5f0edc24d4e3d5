import { type MappedTable, mapTable, unmappedTable } from "../domain/listing-import/find-header.ts";
import { listMadeOn, listMunicipality } from "../domain/listing-import/list-facts.ts";
import type { ColumnChoice } from "../domain/listing-import/map-columns.ts";
import type { RejectionReason, RowReport } from "../domain/listing-import/row-outcome.ts";
import type { ImportContext } from "../domain/listing-import/stored-listing.ts";
import type {
  FileFormat,
  FileNote,
  FileProblem,
  FileReader,
  RawTable,
  ReadFile,
  TableFile,
} from "../domain/listing-import/table-file.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import { type ImportRowsDeps, importRows } from "./import-rows.ts";

interface ImportListingsDeps extends ImportRowsDeps {
  readonly readFile: FileReader;
  readonly clock: Clock;
}

export interface ImportListingsInput {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Where the list comes from, and under which licence; shown on every listing. */
  readonly source: ImportContext["source"];
  /** Day on which the list was made, where its name does not tell. */
  readonly madeOn?: string | undefined;
  /** Municipality whose list it is, where its rows do not tell. */
  readonly municipalityCode?: string | undefined;
  /** Columns as a person set them, for a list of no known kind. */
  readonly columns?: ColumnChoice | undefined;
}

/** How a table of the file was read. */
export interface TableReport {
  readonly sheet?: string;
  readonly schema: string;
  readonly schemaName: string;
  /** Day on which the list was made, by which days without a year were counted. */
  readonly madeOn: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly guessed: readonly string[];
}

/** What became of a file: every row of it, or why it could not be read as a whole. */
export interface ImportReport {
  readonly fileName: string;
  readonly format?: FileFormat;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly tables: readonly TableReport[];
  readonly passedOver: readonly string[];
  readonly notes: readonly FileNote[];
  readonly problem?: FileProblem;
  readonly rows: readonly RowReport[];
}

const nothing = { tables: [], passedOver: [], notes: [], rows: [] } as const;

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

const tableReport = ({ table, mapping }: MappedTable, madeOn: string): TableReport => ({
  ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
  schema: mapping.schema.id,
  schemaName: mapping.schema.name,
  madeOn,
  columns: Object.fromEntries([...mapping.columns].map(([field, index]) => [field, table.header[index] ?? ""])),
  guessed: mapping.guessed,
});

const howRead = ({ format, encoding, delimiter }: ReadFile) => ({
  format,
  ...(encoding === undefined ? {} : { encoding }),
  ...(delimiter === undefined ? {} : { delimiter }),
});

/** Sheets that are lists of events, and the names of those that are not. */
const mapTables = (tables: readonly RawTable[], columns: ColumnChoice | undefined) => {
  const read = tables.map((raw) => ({ raw, mapped: mapTable(raw, columns) }));
  return {
    mapped: read.flatMap(({ mapped }) => (mapped ? [mapped] : [])),
    passedOver: read.flatMap(({ raw, mapped }) => (mapped ? [] : [raw.sheet ?? ""])),
  };
};

/**
 * Imports an event list, step by step: detect and read the file, map its columns, normalise and classify every row,
 * link it with what is stored, decide, report. What is complete and clear is published, what is not is left to a person,
 * what is not for us is rejected, each with its reason. A row that cannot be read or written ends as rejected and stops
 * nothing. The same file again changes nothing, and after a crash does the rest.
 */
export const importListings =
  (deps: ImportListingsDeps) =>
  async (input: ImportListingsInput): Promise<ImportReport> => {
    const { fileName, content, source } = input;
    const read = await deps.readFile({ name: fileName, content });
    if ("problem" in read) return { fileName, ...nothing, problem: read.problem };
    const { mapped, passedOver } = mapTables(read.tables, input.columns);
    const notes = new Set(read.notes);
    if (input.columns) notes.add("mapping_used");
    if (mapped.some(({ mapping }) => mapping.guessed.length > 0)) notes.add("columns_guessed");
    if (mapped.length === 0) {
      const rows = read.tables.flatMap((raw) => rejectAll(unmappedTable(raw), "unknown_columns"));
      return { ...nothing, fileName, ...howRead(read), notes: [...notes], problem: "unknown_columns", rows };
    }
    if (passedOver.length > 0) notes.add("sheets_passed_over");
    const now = deps.clock();
    const tables: TableReport[] = [];
    const rows: RowReport[] = [];
    for (const one of mapped) {
      const madeOn = listMadeOn(one, fileName, input.madeOn, jstDate(now));
      const municipalityCode = input.municipalityCode ?? listMunicipality(one, fileName);
      const context = { now, fileName, source, madeOn, municipalityCode };
      tables.push(tableReport(one, madeOn));
      for (const row of await importRows(deps, one, context)) {
        rows.push(one.table.sheet === undefined ? row : { ...row, sheet: one.table.sheet });
      }
    }
    if (rows.length === 0) return { ...nothing, fileName, ...howRead(read), notes: [...notes], problem: "no_rows" };
    return { fileName, ...howRead(read), tables, passedOver, notes: [...notes], rows };
  };

export type ImportListings = ReturnType<typeof importListings>;
