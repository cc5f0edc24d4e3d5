import { WrongState } from "../../../shared/domain/errors.ts";
import { cycleSchema, seniorIdSchema } from "../../../shared/domain/ids.ts";
import type { StaffMember } from "../../../shared/domain/staff.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { confirmAddress } from "../../../shared/usecases/confirm-address.ts";
import { liftBounce } from "../../../shared/usecases/lift-bounce.ts";
import { liftPause } from "../../../shared/usecases/lift-pause.ts";
import { readHandDelivery } from "../../../shared/usecases/read-hand-delivery.ts";
import { recordToldAnswers } from "../../../shared/usecases/record-told-answers.ts";
import { returnLetter } from "../../../shared/usecases/return-letter.ts";
import { settleHandDelivery } from "../../../shared/usecases/settle-hand-delivery.ts";
import { tickOffUndelivered } from "../../../shared/usecases/tick-off-undelivered.ts";
import { DeliveryPage } from "./delivery-page.tsx";
import { addressOf, type DeliveryView } from "./delivery-view.ts";
import { type Mark, parseAnswers } from "./form.ts";

export type DeliveryDependencies = Parameters<typeof readHandDelivery>[0] &
  Parameters<typeof recordToldAnswers>[0] &
  Parameters<typeof settleHandDelivery>[0] &
  Parameters<typeof tickOffUndelivered>[0] &
  Parameters<typeof liftPause>[0] &
  Parameters<typeof liftBounce>[0] &
  Parameters<typeof returnLetter>[0] & { readonly guard: StaffGuard };

const keyOf = (request: WebRequest) => ({
  seniorId: pathId(request, "seniorId", seniorIdSchema),
  cycle: pathId(request, "cycle", cycleSchema),
});

type Step = (deps: DeliveryDependencies, input: { staff: StaffMember } & ReturnType<typeof keyOf>) => Promise<void>;

const steps: Readonly<Record<Mark, Step>> = {
  sent: (deps, input) => settleHandDelivery(deps)({ ...input, to: "SENT" }),
  cancelled: (deps, input) => settleHandDelivery(deps)({ ...input, to: "CANCELLED" }),
  returned: (deps, input) => returnLetter(deps)(input),
  pause_lifted: (deps, { staff, seniorId }) => liftPause(deps)(staff, seniorId),
  bounce_lifted: (deps, { staff, seniorId }) => liftBounce(deps)(staff, seniorId),
  seen_to: (deps, input) => tickOffUndelivered(deps)(input),
  address_confirmed: (deps, { staff, seniorId }) => confirmAddress(deps)(staff, seniorId),
};

/** Takes down what became of it. */
export const take = async (
  deps: DeliveryDependencies,
  viewer: SignedInStaff,
  request: WebRequest,
  mark: Mark,
): Promise<WebResponse> => {
  try {
    await steps[mark](deps, { staff: viewer.staff, ...keyOf(request) });
  } catch (error) {
    if (error instanceof WrongState) return show(deps, viewer, request, { news: "conflict" }, 409);
    throw error;
  }
  return redirect("/staff/deliveries?marked");
};

/** Takes down what the person answered. */
export const takeAnswers = async (
  deps: DeliveryDependencies,
  viewer: SignedInStaff,
  request: WebRequest,
): Promise<WebResponse> => {
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

/** The page of one digest, as it is now. */
export const show = async (
  deps: DeliveryDependencies,
  viewer: SignedInStaff,
  request: WebRequest,
  more: Partial<DeliveryView>,
  status = 200,
): Promise<WebResponse> => {
  const { seniorId, cycle } = keyOf(request);
  const found = await readHandDelivery(deps)(viewer.staff, viewer.centre, seniorId, cycle);
  return page(<DeliveryPage {...more} {...found} viewer={viewer} today={jstDate(deps.clock())} />, { status });
};
