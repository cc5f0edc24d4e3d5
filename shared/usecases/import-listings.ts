import { NotFound } from "../domain/errors.ts";
import type { CentreId } from "../domain/ids.ts";
import { type MappedTable, unmappedTable } from "../domain/listing-import/find-header.ts";
import {
  howRead,
  type ImportReport,
  rejectedRows,
  type TableReport,
  tableReport,
  unreadReport,
} from "../domain/listing-import/import-report.ts";
import { listEdition } from "../domain/listing-import/list-dates.ts";
import { listContext } from "../domain/listing-import/list-facts.ts";
import { chosenSchema } from "../domain/listing-import/map-columns.ts";
import { type ColumnWishes, mapFile } from "../domain/listing-import/map-file.ts";
import { isHeaderless, withHeadings } from "../domain/listing-import/name-columns.ts";
import type { RowReport } from "../domain/listing-import/row-outcome.ts";
import type { ImportContext } from "../domain/listing-import/stored-listing.ts";
import type { FileNote, FileReader, ReadFile } from "../domain/listing-import/table-file.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import { type ImportProgress, type ImportRowsDeps, importRows } from "./import-rows.ts";

interface ImportListingsDeps extends ImportRowsDeps {
  readonly readFile: FileReader;
  readonly clock: Clock;
}

interface ImportListingsInput extends ColumnWishes {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Where the list comes from, and under which licence; shown on every listing. */
  readonly source: ImportContext["source"];
  /** Day on which the list was made, where its name does not tell. */
  readonly madeOn?: string | undefined;
  /** Municipality whose list it is, where its rows do not tell. */
  readonly municipalityCode?: string | undefined;
  /** Desk for which it is imported: a list that does not say whose it is, is that of the desk's only municipality. */
  readonly centreId?: CentreId | undefined;
  readonly progress?: ImportProgress | undefined;
}

const notesOf = ({ notes }: ReadFile, mapped: readonly MappedTable[], passedOver: number): FileNote[] => {
  const more: readonly (FileNote | false)[] = [
    mapped.some(({ mapping }) => mapping.schema.id === chosenSchema.id) && "mapping_used",
    mapped.some(({ mapping }) => mapping.guessed.length > 0) && "columns_guessed",
    mapped.length > 0 && passedOver > 0 && "sheets_passed_over",
  ];
  return [...notes, ...more.filter((note) => note !== false)];
};

/** The municipality of a desk that has one only. @throws NotFound if there is no such desk */
const onlyMunicipality = async ({ centres }: ImportListingsDeps, centreId: CentreId | undefined) => {
  if (!centreId) return undefined;
  const centre = (await centres.list()).find((one) => one.centreId === centreId);
  if (!centre) throw new NotFound({ centreId });
  return centre.localGovernmentCodes.length === 1 ? centre.localGovernmentCodes[0] : undefined;
};

const importTable = async (
  deps: ImportListingsDeps,
  mapped: MappedTable,
  { fileName, source, progress, ...input }: ImportListingsInput,
  place: { readonly about: string; readonly from: number; readonly total: number },
): Promise<{ table: TableReport; rows: RowReport[] }> => {
  const now = deps.clock();
  const { madeOn } = input;
  const read = listContext(mapped, { ...input, fileName, about: place.about, today: jstDate(now) });
  const municipalityCode = read.municipalityCode ?? (await onlyMunicipality(deps, input.centreId));
  const context = { ...read, municipalityCode, now, source, edition: listEdition(fileName, madeOn) };
  const { from, total } = place;
  const rows = await importRows(deps, mapped, context, { from, total, sheet: mapped.table.sheet, progress });
  return { table: tableReport(mapped, read.madeOn), rows };
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
    const { fileName, content } = input;
    const read = await deps.readFile({ name: fileName, content });
    if ("problem" in read) return unreadReport(fileName, read.problem);
    const { mapped, passedOver, about } = mapFile(read, input);
    const notes = notesOf(read, mapped, passedOver.length);
    if (mapped.length === 0) {
      const problem = read.tables.some(isHeaderless) ? "no_header" : "unknown_columns";
      const rows = read.tables.flatMap((raw) => rejectedRows(unmappedTable(withHeadings(raw)), "unknown_columns"));
      return { ...unreadReport(fileName, problem), ...howRead(read), notes, rows };
    }
    const total = mapped.reduce((sum, { table }) => sum + table.rows.length, 0);
    const imported = [];
    const rows: RowReport[] = [];
    for (const one of mapped) {
      const done = await importTable(deps, one, input, { about, from: rows.length, total });
      imported.push(done);
      rows.push(...done.rows);
    }
    const report = { fileName, ...howRead(read), tables: imported.map(({ table }) => table), passedOver, notes, rows };
    return rows.length > 0 ? report : { ...report, problem: "no_rows" };
  };

export type ImportListings = ReturnType<typeof importListings>;
