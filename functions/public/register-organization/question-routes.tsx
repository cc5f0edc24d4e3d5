import { digitsOf } from "../../../shared/domain/japanese-text.ts";
import { drafts } from "../../../shared/http/draft.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { formToken, formTokenField } from "../../../shared/http/form-guard.ts";
import { withTownOf } from "../../../shared/http/organization-form/address-answers.ts";
import { firstOpenStep, hasNumber, parseStep } from "../../../shared/http/organization-form/registration-answers.ts";
import type { Step } from "../../../shared/http/organization-form/registration-form.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { answerErrors } from "./answer-errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { StartPage } from "./start-page.tsx";
import { StepPage } from "./step-page.tsx";

/** The start page and the pages of questions. */
export const questionRoutes = (deps: Dependencies) => {
  const draftsOf = drafts(deps, "organization");
  const checkAnswers = answerErrors(deps);

  const show = async (step: Step, before: Typed, typed: Typed, errors: readonly FieldError[]) => {
    const towns = step === "address" ? await deps.postalCodes.lookUp(digitsOf(typedText(before, "postalCode"))) : [];
    const token = step === "number" ? typedText(before, formTokenField) || (await newToken(deps)) : undefined;
    const shown = step === "address" ? withTownOf(typed, towns) : typed;
    const props = { step, formToken: token, typed: shown, errors, hasNumber: hasNumber(before), towns };
    return page(<StepPage {...props} />, { status: errors.length > 0 ? 422 : 200 });
  };

  return {
    start: (async (request) => page(<StartPage begun={(await draftsOf.find(request)) !== undefined} />)) as WebRoute,

    ask: async (step: Step, request: WebRequest) => {
      const answers = (await draftsOf.find(request))?.answers ?? {};
      return show(step, answers, answers, []);
    },

    answer: async (step: Step, request: WebRequest) => {
      const before = (await draftsOf.find(request))?.answers ?? {};
      const parsed = parseStep(step, request.form(), before);
      const errors = parsed.values ? await checkAnswers(step, parsed.values, request) : parsed.errors;
      if (errors.length > 0) return show(step, before, parsed.typed, errors);
      const { draft, cookie } = await draftsOf.save(request, { ...parsed.answers, ...begunAt(step, request.form()) });
      return redirect(`/organizations/register/${firstOpenStep(draft.answers) ?? "check"}`, [cookie]);
    },
  };
};

const newToken = async ({ linkKey, clock }: Dependencies): Promise<string> => formToken(await linkKey(), clock);

/** The first page's token says when the form was begun. */
const begunAt = (step: Step, form: URLSearchParams): Typed =>
  step === "number" ? { [formTokenField]: form.get(formTokenField) ?? "" } : {};
