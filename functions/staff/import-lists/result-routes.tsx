import { isCutOff } from "../../../shared/domain/import-records.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { formActionTo } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { download, page, type WebResponse } from "../../../shared/http/web-response.ts";
import { reportColumns, reportRow, reportSheet } from "../../../shared/text/import-workbook.ts";
import { importTexts } from "../../../shared/text/staff-imports.ts";
import { uploadFormFor } from "../../../shared/usecases/hand-over-list.ts";
import { arrivedFile } from "../../../shared/usecases/start-import.ts";
import { type FoundImport, findImport, type ImportDependencies } from "./find-import.ts";
import { ProgressPage } from "./progress-page.tsx";
import { ResultPage, readFilter } from "./result-page.tsx";
import { ArrivedPage, UploadPage } from "./upload-page.tsx";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Where the browser brings the file, also where what it brought is not read; once the store has it, the button that begins. */
const showExpected = async (
  deps: ImportDependencies,
  request: WebRequest,
  found: FoundImport,
): Promise<WebResponse> => {
  const fileKey = request.query.get("key");
  const arrived = fileKey === null ? undefined : await arrivedFile(deps, found.record, fileKey);
  if (arrived && !arrived.problem) return page(<ArrivedPage {...found} {...arrived} />);
  const returnTo = `${deps.publicOrigin}/staff/imports/${found.record.importId}`;
  const form = await uploadFormFor(deps, found.record, returnTo);
  const error = arrived?.problem && importTexts.large.problems[arrived.problem](arrived.fileName, arrived.bytes);
  const headers = formActionTo(new URL(form.action).origin);
  return page(<UploadPage {...found} form={form} error={error} />, { headers, status: error ? 422 : 200 });
};

const showResult = async (
  { imports }: ImportDependencies,
  request: WebRequest,
  found: FoundImport,
): Promise<WebResponse> => {
  const rows = await imports.rows(found.record.centreId, found.record.importId);
  return page(<ResultPage {...found} rows={rows} filter={readFilter(request.query)} />);
};

/** Seconds after which the page of an import looks again. */
const lookAgainAfter = "3";

// By a header, as the element would do it: the page's reader can make it stand still.
const showProgress = ({ clock }: ImportDependencies, request: WebRequest, found: FoundImport): WebResponse => {
  const cutOff = isCutOff(found.record, clock());
  const looksAgain = !cutOff && !request.query.has("still");
  const headers = looksAgain ? { Refresh: lookAgainAfter } : {};
  return page(<ProgressPage {...found} cutOff={cutOff} looksAgain={looksAgain} />, { headers });
};

/** What became of an import, or how far it has come. */
export const resultRoutes = (deps: ImportDependencies) =>
  ({
    "GET /staff/imports/{importId}": async (request) => {
      const found = await findImport(deps, request);
      if (found.record.state === "done") return showResult(deps, request, found);
      if (found.record.state === "expected") return showExpected(deps, request, found);
      return showProgress(deps, request, found);
    },
    "GET /staff/imports/{importId}/report.xlsx": async (request) => {
      const { record } = await findImport(deps, request);
      const rows = await deps.imports.rows(record.centreId, record.importId);
      const workbook = await deps.writeWorkbook({
        sheet: reportSheet,
        columns: reportColumns,
        rows: rows.map(reportRow),
      });
      return download(workbook, importTexts.reportName(record.fileName), workbookType);
    },
  }) satisfies Record<string, WebRoute>;
