import type { RouteKey } from "../../../shared/contract/routes.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page } from "../../../shared/http/web-response.ts";
import { listHandDeliveries } from "../../../shared/usecases/list-hand-deliveries.ts";
import { type DeliveryDependencies, settle, show, takeAnswers } from "./delivery-steps.tsx";
import { settlementOf } from "./form.ts";
import { ListPage } from "./list-page.tsx";

type Dependencies = DeliveryDependencies & Parameters<typeof listHandDeliveries>[0];

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/deliver-by-hand">, WebRoute> => ({
  "GET /staff/deliveries": async (request) => {
    const viewer = await deps.guard(request, "delivery.by_hand");
    const list = await listHandDeliveries(deps)(viewer.staff);
    const marked = request.query.has("marked");
    return page(<ListPage viewer={viewer} today={jstDate(deps.clock())} marked={marked} {...list} />);
  },
  "GET /staff/deliveries/{seniorId}/{cycle}": async (request) => {
    const viewer = await deps.guard(request, "delivery.by_hand");
    return show(deps, viewer, request, { news: request.query.has("saved") ? "answersSaved" : undefined });
  },
  "POST /staff/deliveries/{seniorId}/{cycle}": async (request) => {
    const viewer = await deps.guard(request, "delivery.by_hand");
    const settlement = settlementOf(request.form());
    return settlement ? settle(deps, viewer, request, settlement) : takeAnswers(deps, viewer, request);
  },
});
