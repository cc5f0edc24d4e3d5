import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import { type ImportRecord, importIdSchema } from "../../../shared/domain/import-records.ts";
import type { RowReport } from "../../../shared/domain/listing-import/row-outcome.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { download, page, redirect } from "../../../shared/http/web-response.ts";
import type { ImportRepository } from "../../../shared/ports/import-repository.ts";
import { reportColumns, reportRow, reportSheet } from "../../../shared/text/import-workbook.ts";
import { importTexts } from "../../../shared/text/staff-imports.ts";
import { importByStaff } from "../../../shared/usecases/import-by-staff.ts";
import { takeFirst } from "../../../shared/usecases/take-first.ts";
import { parseImport } from "./form.ts";
import { ImportsPage } from "./imports-page.tsx";
import { ResultPage, readFilter } from "./result-page.tsx";

type Dependencies = Parameters<typeof importByStaff>[0] & {
  readonly guard: StaffGuard;
  readonly imports: ImportRepository;
  readonly writeWorkbook: (table: {
    readonly sheet: string;
    readonly columns: typeof reportColumns;
    readonly rows: readonly (readonly string[])[];
  }) => Promise<Uint8Array>;
};

const longestHistory = 50;
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface Found {
  readonly viewer: SignedInStaff;
  readonly record: ImportRecord;
  readonly rows: readonly RowReport[];
}

/** The import that an address names, of the desk that asks. @throws NotFound */
const find = async ({ guard, imports }: Dependencies, request: WebRequest): Promise<Found> => {
  const viewer = await guard(request, "listing.import");
  const importId = pathId(request, "importId", importIdSchema);
  const record = await imports.find(viewer.staff.centreId, importId);
  if (!record) throw new NotFound({ importId });
  return { viewer, record, rows: await imports.rows(viewer.staff.centreId, importId) };
};

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/import-lists">, WebRoute> => {
  const history = async ({ staff }: SignedInStaff) =>
    (await takeFirst(deps.imports.list(staff.centreId), longestHistory)).rows;
  return {
    "GET /staff/imports": async (request) => {
      const viewer = await deps.guard(request, "listing.import");
      return page(<ImportsPage viewer={viewer} history={await history(viewer)} />);
    },
    "POST /staff/imports": async (request) => {
      const viewer = await deps.guard(request, "listing.import");
      const { values, errors, typed } = parseImport(request);
      if (!values) {
        const shown = <ImportsPage viewer={viewer} history={await history(viewer)} errors={errors} typed={typed} />;
        return page(shown, { status: 422 });
      }
      const { file, source } = values;
      const { name: fileName, content } = file;
      return redirect(
        `/staff/imports/${await importByStaff(deps)({ staff: viewer.staff, fileName, content, source })}`,
      );
    },
    "GET /staff/imports/{importId}": async (request) =>
      page(<ResultPage {...(await find(deps, request))} filter={readFilter(request.query)} />),
    "GET /staff/imports/{importId}/report.xlsx": async (request) => {
      const { record, rows } = await find(deps, request);
      const workbook = await deps.writeWorkbook({
        sheet: reportSheet,
        columns: reportColumns,
        rows: rows.map(reportRow),
      });
      return download(workbook, importTexts.reportName(record.fileName), workbookType);
    },
  };
};
