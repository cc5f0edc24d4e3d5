import { type Draft, drafts } from "../../../shared/http/draft.ts";
import { parseForm, type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { formToken, formTokenField, judgeForm } from "../../../shared/http/form-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { joinStart } from "../../../shared/text/join.ts";
import { purposeNotice } from "../../../shared/text/purpose-notice.ts";
import { seniorForm } from "../../../shared/text/senior-form.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import type { Dependencies } from "./dependencies.ts";
import { chosenTown, hasSeenNotice, type ServedTown, townsOf } from "./draft-answers.ts";
import { answersOf, firstOpenStep, rulesOf, type Step } from "./form.ts";
import { limits } from "./limits.ts";
import { NoCentrePage } from "./no-centre-page.tsx";
import { StartPage } from "./start-page.tsx";
import { StepPage } from "./step-page.tsx";

/** The start page with the purpose notice, and the pages of questions. */
export const questionRoutes = (deps: Dependencies) => {
  const draftsOf = drafts(deps, "senior");

  const startPage = async (request: WebRequest, errors: readonly FieldError[]): Promise<WebResponse> => {
    const token = formToken(await deps.linkKey(), deps.clock);
    const begun = (await draftsOf.find(request)) !== undefined;
    return page(<StartPage begun={begun} formToken={token} errors={errors} />, {
      status: errors.length > 0 ? 422 : 200,
    });
  };

  const start: WebRoute = (request) => startPage(request, []);

  const begin: WebRoute = async (request) => {
    const form = request.form();
    await limits(deps).begin(request.clientIp);
    if (judgeForm(await deps.linkKey(), deps.clock, form) === "robot") {
      return startPage(request, [{ field: "start", message: joinStart.pressAgain }]);
    }
    const { draft, cookie } = await draftsOf.save(request, {
      noticeVersion: purposeNotice.version,
      noticeShownAt: deps.clock().toISOString(),
      [formTokenField]: form.get(formTokenField) ?? "",
    });
    return redirect(`/join/${firstOpenStep(draft.answers) ?? "check"}`, [cookie]);
  };

  const ask = async (step: Step, request: WebRequest): Promise<WebResponse> => {
    const draft = await draftsOf.find(request);
    if (!hasSeenNotice(draft)) return redirect("/join");
    return show(deps, step, draft.answers, draft.answers, []);
  };

  const answer = async (step: Step, request: WebRequest): Promise<WebResponse> => {
    const draft = await draftsOf.find(request);
    if (!hasSeenNotice(draft)) return redirect("/join");
    const { answers } = draft;
    const { errors, typed } = parseForm(rulesOf(step).schema(answers), request.form());
    const given = answersOf(step, typed, answers);
    const problems = errors.length > 0 ? errors : await areaProblems(deps, step, { ...answers, ...given });
    if (problems.length > 0) return show(deps, step, answers, { ...answers, ...given }, problems);
    const saved = await draftsOf.save(request, { ...given, ...reopened(step, typed, draft) });
    if (step === "town" && !(await chosenTown(deps, saved.draft.answers))?.centre) return page(<NoCentrePage />);
    return redirect(`/join/${firstOpenStep(saved.draft.answers) ?? "check"}`, [saved.cookie]);
  };

  return { start, begin, ask, answer };
};

const show = async (
  deps: Dependencies,
  step: Step,
  before: Typed,
  typed: Typed,
  errors: readonly FieldError[],
): Promise<WebResponse> => {
  const towns = ["town", "contact"].includes(step) ? await townsOf(deps, before) : [];
  if (step === "town" && towns.length === 0) return redirect("/join/area");
  if (isUnserved(step, towns)) return page(<NoCentrePage />);
  return page(<StepPage step={step} before={before} typed={typed} errors={errors} towns={towns} />, {
    status: errors.length > 0 ? 422 : 200,
  });
};

const isUnserved = (step: Step, towns: readonly ServedTown[]): boolean =>
  step === "town" && towns.every(({ centre }) => centre === undefined);

/** What only the postal list can tell: the code, or the town, is none. */
const areaProblems = async (deps: Dependencies, step: Step, typed: Typed): Promise<FieldError[]> => {
  if (step === "area" && (await townsOf(deps, typed)).length === 0) {
    return [{ field: "postalCode", message: seniorForm.area.unknown }];
  }
  if (step === "town" && !(await chosenTown(deps, typed))) return [{ field: "town", message: seniorForm.town.missing }];
  return [];
};

/** Another postal code makes the town unknown again. */
const reopened = (step: Step, typed: Typed, { answers }: Draft): Typed =>
  step === "area" && typedText(typed, "postalCode") !== typedText(answers, "postalCode") ? { town: [] } : {};
