import { NotFound } from "../../../shared/domain/errors.ts";
import { seniorIdSchema } from "../../../shared/domain/ids.ts";
import { type Typed, typedFields } from "../../../shared/http/field-errors.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import type { PostalCodes } from "../../../shared/ports/postal-codes.ts";
import { consentTextVersion } from "../../../shared/text/consents.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { changeSeniorByStaff } from "../../../shared/usecases/change-senior-by-staff.ts";
import { readSeniorForStaff } from "../../../shared/usecases/read-senior-for-staff.ts";
import { resumeSeniorByStaff, stopSeniorByStaff } from "../../../shared/usecases/stop-senior-by-staff.ts";
import { errorsIn, stopQuestion, toldQuestion } from "./questions.ts";
import { StepPage } from "./step-page.tsx";
import { type StepName, stepNamed, steps } from "./steps.tsx";
import { StopPage } from "./stop-page.tsx";

export type ChangeDependencies = Parameters<typeof changeSeniorByStaff>[0] &
  Parameters<typeof readSeniorForStaff>[0] & { readonly guard: StaffGuard; readonly postalCodes: PostalCodes };

type Handle = (deps: ChangeDependencies, viewer: SignedInStaff, request: WebRequest) => Promise<WebResponse>;

const idOf = (request: WebRequest) => pathId(request, "seniorId", seniorIdSchema);

const stepOf = (request: WebRequest): StepName => {
  const step = stepNamed(request.pathParameters.step);
  if (!step) throw new NotFound();
  return step;
};

/** The page of one answer, or the page that stops everything. */
export const showStep: Handle = async (deps, viewer, request) => {
  const isStop = request.pathParameters.step === "stop";
  const step = isStop ? undefined : stepOf(request);
  const { senior } = await readSeniorForStaff(deps)(viewer.staff, idOf(request));
  if (!step) return page(<StopPage viewer={viewer} senior={senior} errors={[]} />);
  const typed = steps[step].typedOf(senior);
  return page(<StepPage viewer={viewer} senior={senior} step={step} typed={typed} errors={[]} towns={[]} />);
};

/** Takes an answer, a stop or its taking back. */
export const changeStep: Handle = (deps, viewer, request) => {
  const { step } = request.pathParameters;
  if (step === "stop") return stop(deps, viewer, request);
  return step === "resume" ? resume(deps, viewer, request) : change(deps, viewer, request);
};

const change: Handle = async (deps, viewer, request) => {
  const [step, seniorId] = [stepOf(request), idOf(request)];
  const { senior } = await readSeniorForStaff(deps)(viewer.staff, seniorId);
  const typed: Typed = typedFields(request.form());
  const result = await steps[step].read(typed, senior, deps.postalCodes);
  const told = toldQuestion.safeParse(typed);
  const errors: FieldError[] = [...result.errors, ...errorsIn(typed, [toldQuestion])];
  if (!result.changed || !told.success) {
    const { towns = [] } = result;
    const props = { viewer, senior, step, typed, errors, towns };
    return page(<StepPage {...props} />, { status: 422 });
  }
  const changed = { staff: viewer.staff, seniorId, changed: result.changed, via: told.data.via, consentTextVersion };
  await changeSeniorByStaff(deps)(changed);
  return redirect(`/staff/seniors/${seniorId}?changed`);
};

const stop: Handle = async (deps, viewer, request) => {
  const typed = typedFields(request.form());
  const { senior } = await readSeniorForStaff(deps)(viewer.staff, idOf(request));
  const { data } = stopQuestion.safeParse(typed);
  const errors = errorsIn(typed, [stopQuestion]);
  if (!data) return page(<StopPage viewer={viewer} senior={senior} errors={errors} />, { status: 422 });
  await stopSeniorByStaff(deps)({ staff: viewer.staff, seniorId: senior.seniorId, reason: data.reason });
  return redirect(`/staff/seniors/${senior.seniorId}?stopped`);
};

const resume: Handle = async (deps, viewer, request) => {
  const seniorId = idOf(request);
  await resumeSeniorByStaff(deps)({ staff: viewer.staff, seniorId });
  return redirect(`/staff/seniors/${seniorId}?resumed`);
};
