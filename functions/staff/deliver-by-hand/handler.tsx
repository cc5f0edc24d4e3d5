import type { RouteKey } from "../../../shared/contract/routes.ts";
import { WrongState } from "../../../shared/domain/errors.ts";
import { cycleSchema, seniorIdSchema } from "../../../shared/domain/ids.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { listHandDeliveries } from "../../../shared/usecases/list-hand-deliveries.ts";
import { readHandDelivery } from "../../../shared/usecases/read-hand-delivery.ts";
import { recordToldAnswers } from "../../../shared/usecases/record-told-answers.ts";
import { settleHandDelivery } from "../../../shared/usecases/settle-hand-delivery.ts";
import { addressOf, DeliveryPage, type DeliveryPageProps } from "./delivery-page.tsx";
import { parseAnswers, settlementOf } from "./form.ts";
import { ListPage } from "./list-page.tsx";

type Dependencies = Parameters<typeof listHandDeliveries>[0] &
  Parameters<typeof readHandDelivery>[0] &
  Parameters<typeof recordToldAnswers>[0] &
  Parameters<typeof settleHandDelivery>[0] & { readonly guard: StaffGuard };

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
    return settlementOf(request.form()) ? settle(deps, viewer, request) : takeAnswers(deps, viewer, request);
  },
});

const keyOf = (request: WebRequest) => ({
  seniorId: pathId(request, "seniorId", seniorIdSchema),
  cycle: pathId(request, "cycle", cycleSchema),
});

const settle = async (deps: Dependencies, viewer: SignedInStaff, request: WebRequest): Promise<WebResponse> => {
  const to = settlementOf(request.form()) ?? "SENT";
  try {
    await settleHandDelivery(deps)({ staff: viewer.staff, ...keyOf(request), to });
  } catch (error) {
    if (error instanceof WrongState) return show(deps, viewer, request, { news: "conflict" }, 409);
    throw error;
  }
  return redirect("/staff/deliveries?marked");
};

const takeAnswers = async (deps: Dependencies, viewer: SignedInStaff, request: WebRequest): Promise<WebResponse> => {
  const { seniorId, cycle } = keyOf(request);
  const found = await readHandDelivery(deps)(viewer.staff, viewer.centre, seniorId, cycle);
  const { values, errors, typed } = parseAnswers(found.digest.entries, request.form());
  if (!values) return show(deps, viewer, request, { errors, typed }, 422);
  try {
    await recordToldAnswers(deps)({ staff: viewer.staff, seniorId, cycle, ...values });
  } catch (error) {
    if (error instanceof WrongState) return show(deps, viewer, request, { typed, news: "closed" }, 409);
    throw error;
  }
  return redirect(`${addressOf(found.delivery)}?saved`);
};

const show = async (
  deps: Dependencies,
  viewer: SignedInStaff,
  request: WebRequest,
  more: Partial<DeliveryPageProps>,
  status = 200,
): Promise<WebResponse> => {
  const { seniorId, cycle } = keyOf(request);
  const found = await readHandDelivery(deps)(viewer.staff, viewer.centre, seniorId, cycle);
  return page(<DeliveryPage {...more} {...found} viewer={viewer} today={jstDate(deps.clock())} />, { status });
};
