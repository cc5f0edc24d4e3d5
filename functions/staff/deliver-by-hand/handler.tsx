import type { RouteKey } from "../../../shared/contract/routes.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { findByReplyCode } from "../../../shared/usecases/find-by-reply-code.ts";
import { listHandDeliveries } from "../../../shared/usecases/list-hand-deliveries.ts";
import { listUndelivered } from "../../../shared/usecases/list-undelivered.ts";
import { type DeliveryDependencies, show, take, takeAnswers } from "./delivery-steps.tsx";
import { addressOf } from "./delivery-view.ts";
import { markOf } from "./form.ts";
import { ListPage } from "./list-page.tsx";

type Dependencies = DeliveryDependencies & Parameters<typeof listHandDeliveries>[0];

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/deliver-by-hand">, WebRoute> => ({
  "GET /staff/deliveries": async (request) => {
    const viewer = await deps.guard(request, "delivery.by_hand");
    const code = request.query.get("code");
    const found = code === null ? undefined : await findByReplyCode(deps)(viewer.staff, code);
    if (found) return redirect(addressOf(found));
    const list = await listHandDeliveries(deps)(viewer.staff);
    const undelivered = await listUndelivered(deps)(viewer.staff);
    const view = { viewer, today: jstDate(deps.clock()), marked: request.query.has("marked"), undelivered, ...list };
    return page(<ListPage {...view} code={code ?? undefined} />, { status: code === null ? 200 : 404 });
  },
  "GET /staff/deliveries/{seniorId}/{cycle}": async (request) => {
    const viewer = await deps.guard(request, "delivery.by_hand");
    return show(deps, viewer, request, { news: request.query.has("saved") ? "answersSaved" : undefined });
  },
  "POST /staff/deliveries/{seniorId}/{cycle}": async (request) => {
    const viewer = await deps.guard(request, "delivery.by_hand");
    const mark = markOf(request.form());
    return mark ? take(deps, viewer, request, mark) : takeAnswers(deps, viewer, request);
  },
});
