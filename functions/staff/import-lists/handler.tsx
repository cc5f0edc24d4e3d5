import type { RouteKey } from "../../../shared/contract/routes.ts";
import { importIdSchema } from "../../../shared/domain/import-records.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { expectList, handOverList } from "../../../shared/usecases/hand-over-list.ts";
import { startImport } from "../../../shared/usecases/start-import.ts";
import { takeFirst } from "../../../shared/usecases/take-first.ts";
import { type ColumnDependencies, columnRoutes } from "./columns-routes.tsx";
import { parseImport, parseSource } from "./form.ts";
import { ImportsPage } from "./imports-page.tsx";
import { LargeListPage } from "./large-list-page.tsx";
import { resultRoutes } from "./result-routes.tsx";

const longestHistory = 50;

export const createRoutes = (deps: ColumnDependencies): Record<RouteKey<"staff/import-lists">, WebRoute> => {
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
      return redirect(`/staff/imports/${await handOverList(deps)({ staff: viewer.staff, fileName, content, source })}`);
    },
    "GET /staff/imports/large": async (request) =>
      page(<LargeListPage viewer={await deps.guard(request, "listing.import")} />),
    "POST /staff/imports/large": async (request) => {
      const viewer = await deps.guard(request, "listing.import");
      const { source, errors, typed } = parseSource(request);
      if (!source) return page(<LargeListPage viewer={viewer} errors={errors} typed={typed} />, { status: 422 });
      return redirect(`/staff/imports/${await expectList(deps)(viewer.staff, source)}`);
    },
    "POST /staff/imports/{importId}/start": async (request) => {
      const { staff } = await deps.guard(request, "listing.import");
      const importId = pathId(request, "importId", importIdSchema);
      await startImport(deps)(staff, importId, request.form().get("key") ?? undefined);
      return redirect(`/staff/imports/${importId}`);
    },
    ...resultRoutes(deps),
    ...columnRoutes(deps),
  };
};
