import type { RouteKey } from "../../../shared/contract/routes.ts";
import { weightsThrough } from "../../../shared/domain/matching/weights.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import type { StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page } from "../../../shared/http/web-response.ts";
import { tryWeights } from "../../../shared/usecases/try-weights.ts";
import { ComparePage } from "./compare-page.tsx";
import { WeightsPage } from "./weights-page.tsx";

type Dependencies = Parameters<typeof tryWeights>[0] & { readonly guard: StaffGuard };

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/read-weights">, WebRoute> => ({
  "GET /staff/weights": async (request) => {
    const viewer = await deps.guard(request, "weights.read");
    return page(<WeightsPage viewer={viewer} today={jstDate(deps.clock())} all={weightsThrough(viewer.centre)} />);
  },
  "GET /staff/weights/compare": async (request) => {
    const viewer = await deps.guard(request, "senior.read");
    const chosen = [request.query.get("before") ?? "", request.query.get("after") ?? ""] as const;
    return page(<ComparePage viewer={viewer} {...(await tryWeights(deps)(viewer.staff, chosen))} />);
  },
});
