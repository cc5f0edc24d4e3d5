import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotFound, WrongState } from "../../../shared/domain/errors.ts";
import { listingIdSchema, seniorIdSchema } from "../../../shared/domain/ids.ts";
import { openParticipationStates } from "../../../shared/domain/participation-steps.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { parseForm } from "../../../shared/http/field-errors.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { listParticipationsToFollow } from "../../../shared/usecases/list-participations-to-follow.ts";
import { moveParticipation } from "../../../shared/usecases/move-participation.ts";
import { readParticipationToFollow } from "../../../shared/usecases/read-participation-to-follow.ts";
import { stepSchema } from "./form.ts";
import { ListPage } from "./list-page.tsx";
import { StepPage } from "./step-page.tsx";

type Dependencies = Parameters<typeof listParticipationsToFollow>[0] &
  Parameters<typeof readParticipationToFollow>[0] &
  Parameters<typeof moveParticipation>[0] & { readonly guard: StaffGuard };

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/follow-participations">, WebRoute> => ({
  "GET /staff/participations": async (request) => {
    const viewer = await deps.guard(request, "participation.follow");
    const { query } = request;
    if (query.has("senior")) return showStep(deps, viewer, idsOf(query.get("senior"), query.get("listing")));
    const state = openParticipationStates.find((one) => one === query.get("state")) ?? "wished";
    const list = await listParticipationsToFollow(deps)(viewer.staff, state);
    const today = jstDate(deps.clock());
    return page(<ListPage viewer={viewer} state={state} today={today} saved={query.has("saved")} {...list} />);
  },
  "POST /staff/participations/{seniorId}/{listingId}": async (request) => {
    const viewer = await deps.guard(request, "participation.follow");
    const ids = idsOf(request.pathParameters.seniorId, request.pathParameters.listingId);
    const { values, errors, typed } = parseForm(stepSchema, request.form());
    if (!values) return showStep(deps, viewer, ids, { status: 422, errors, typed });
    try {
      await moveParticipation(deps)({ staff: viewer.staff, ...ids, ...values });
    } catch (error) {
      if (error instanceof WrongState) return showStep(deps, viewer, ids, { status: 409, typed, conflict: true });
      throw error;
    }
    return redirect("/staff/participations?saved");
  },
});

const idsOf = (senior: unknown, listing: unknown) => {
  const [seniorId, listingId] = [seniorIdSchema.safeParse(senior), listingIdSchema.safeParse(listing)];
  if (!seniorId.success || !listingId.success) throw new NotFound();
  return { seniorId: seniorId.data, listingId: listingId.data };
};

const showStep = async (
  deps: Dependencies,
  viewer: SignedInStaff,
  { seniorId, listingId }: ReturnType<typeof idsOf>,
  { status = 200, ...problem }: { status?: number } & Partial<Parameters<typeof StepPage>[0]> = {},
): Promise<WebResponse> => {
  const found = await readParticipationToFollow(deps)(viewer.staff, seniorId, listingId);
  return page(<StepPage {...problem} {...found} viewer={viewer} />, { status });
};
