import type { RouteKey } from "../../../shared/contract/routes.ts";
import { seniorIdSchema } from "../../../shared/domain/ids.ts";
import { singleBlanks, toKatakana } from "../../../shared/domain/japanese-text.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page } from "../../../shared/http/web-response.ts";
import { listSeniorsForStaff } from "../../../shared/usecases/list-seniors-for-staff.ts";
import { readSeniorForStaff } from "../../../shared/usecases/read-senior-for-staff.ts";
import { type ChangeDependencies, changeStep, showStep } from "./change-routes.tsx";
import { ListPage } from "./list-page.tsx";
import { type RegisterDependencies, register, showNew } from "./register-routes.tsx";
import { readNews, SeniorPage } from "./senior-page.tsx";

type Dependencies = RegisterDependencies &
  ChangeDependencies &
  Parameters<typeof listSeniorsForStaff>[0] &
  Parameters<typeof readSeniorForStaff>[0];

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/manage-seniors">, WebRoute> => ({
  "GET /staff/seniors": async (request) => {
    const viewer = await deps.guard(request, "senior.read");
    const search = request.query.get("kana") ?? "";
    const list = await listSeniorsForStaff(deps)(viewer.staff, toKatakana(search));
    return page(<ListPage viewer={viewer} search={singleBlanks(search)} {...list} />);
  },
  "GET /staff/seniors/new": async (request) => showNew(deps, await deps.guard(request, "senior.register")),
  "POST /staff/seniors/new": async (request) => register(deps, await deps.guard(request, "senior.register"), request),
  "GET /staff/seniors/{seniorId}": async (request) => {
    const viewer = await deps.guard(request, "senior.read");
    const found = await readSeniorForStaff(deps)(viewer.staff, pathId(request, "seniorId", seniorIdSchema));
    return page(<SeniorPage viewer={viewer} news={readNews(request.query)} {...found} />);
  },
  "GET /staff/seniors/{seniorId}/{step}": async (request) =>
    showStep(deps, await deps.guard(request, "senior.change"), request),
  "POST /staff/seniors/{seniorId}/{step}": async (request) =>
    changeStep(deps, await deps.guard(request, "senior.change"), request),
});
