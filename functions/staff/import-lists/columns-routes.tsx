import { NotFound } from "../../../shared/domain/errors.ts";
import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import { withHeadings } from "../../../shared/domain/listing-import/name-columns.ts";
import { suggestColumns } from "../../../shared/domain/listing-import/suggest-columns.ts";
import type { FileReader, RawTable } from "../../../shared/domain/listing-import/table-file.ts";
import { showTable, tryColumns } from "../../../shared/domain/listing-import/try-columns.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import type { SignedInStaff } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import type { ListStore } from "../../../shared/ports/list-store.ts";
import { columnTexts } from "../../../shared/text/staff-columns.ts";
import { saveMapping } from "../../../shared/usecases/save-mapping.ts";
import { type Chosen, choiceOf, readChosen, readNumber } from "./columns-form.ts";
import { ColumnsPage, type ColumnsPageProps } from "./columns-page.tsx";
import { findImport, type ImportDependencies } from "./find-import.ts";

export interface ColumnDependencies extends ImportDependencies {
  readonly lists: ListStore;
  readonly readFile: FileReader;
}

const rowsTried = 10;

/** The tables of an import's file. @throws NotFound where it is gone or cannot be read */
const tablesOf = async (
  { lists, readFile }: ColumnDependencies,
  record: ImportRecord,
): Promise<readonly RawTable[]> => {
  const content = record.fileKey === undefined ? undefined : await lists.get(record.fileKey);
  const read = content && (await readFile({ name: record.fileName, content }));
  if (!read || "problem" in read || read.tables.length === 0) throw new NotFound({ importId: record.importId });
  return read.tables.map(withHeadings);
};

/** The page as its address, or its form, asks for it. */
const shown = async (
  deps: ColumnDependencies,
  { viewer, record }: { viewer: SignedInStaff; record: ImportRecord },
  asked: URLSearchParams,
): Promise<ColumnsPageProps> => {
  const tables = await tablesOf(deps, record);
  const sheetAt = Math.min(readNumber(asked.get("sheet")) ?? 0, tables.length - 1);
  const raw = tables[sheetAt] as RawTable;
  const table = showTable(raw, readNumber(asked.get("header")));
  const chosen: Chosen = readChosen(asked, table.header.length) ?? suggestColumns(table.header, table.rows);
  const { localGovernmentCodes } = viewer.centre;
  const read = tryColumns(raw, choiceOf(table.header, chosen), {
    fileName: record.fileName,
    today: jstDate(deps.clock()),
    municipalityCode: localGovernmentCodes.length === 1 ? localGovernmentCodes[0] : undefined,
    most: rowsTried,
  });
  const sheets = tables.map(({ sheet = "" }) => sheet);
  return { viewer, record, sheets, sheetAt, table, chosen, read };
};

/** Where a person says what the columns of a list hold. */
export const columnRoutes = (deps: ColumnDependencies) =>
  ({
    "GET /staff/imports/{importId}/columns": async (request) =>
      page(<ColumnsPage {...(await shown(deps, await findImport(deps, request), request.query))} />),
    "POST /staff/imports/{importId}/columns": async (request) => {
      const found = await findImport(deps, request);
      const form = request.form();
      const asked = await shown(deps, found, form);
      if (form.get("do") !== "save") return page(<ColumnsPage {...asked} />);
      if (!asked.read) {
        const errors = [{ field: "main", message: columnTexts.noTitle }];
        return page(<ColumnsPage {...asked} errors={errors} />, { status: 422 });
      }
      const { header } = asked.table;
      const columns = choiceOf(header, asked.chosen);
      const importId = await saveMapping(deps)(found.viewer.staff, found.record, { header, columns });
      return redirect(`/staff/imports/${importId}`);
    },
  }) satisfies Record<string, WebRoute>;
