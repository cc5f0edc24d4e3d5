import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import { isStep } from "../../../shared/http/organization-form/registration-form.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { apiRoutes } from "./api-routes.ts";
import { confirmationRoutes } from "./confirmation-routes.tsx";
import type { Dependencies } from "./dependencies.ts";
import { questionRoutes } from "./question-routes.tsx";
import { submissionRoutes } from "./submission-routes.tsx";

type Routes = Record<RouteKey<"public/register-organization">, WebRoute>;

/** Registration of organisations: questions, check, sending, confirming the address; and the same as JSON. */
export const createRoutes = (deps: Dependencies): Routes => {
  const questions = questionRoutes(deps);
  const submission = submissionRoutes(deps);
  const confirmation = confirmationRoutes(deps);
  const api = apiRoutes(deps);
  const shown: Readonly<Record<string, WebRoute>> = {
    check: submission.check,
    done: confirmation.done,
    code: confirmation.done,
    resend: confirmation.askResend,
  };
  const posted: Readonly<Record<string, WebRoute>> = {
    check: submission.submit,
    code: confirmation.enterCode,
    resend: confirmation.resend,
  };
  const byStep =
    (others: Readonly<Record<string, WebRoute>>, question: typeof questions.ask): WebRoute =>
    async (request) => {
      const { step = "" } = request.pathParameters;
      if (isStep(step)) return question(step, request);
      const route = Object.hasOwn(others, step) ? others[step] : undefined;
      if (!route) throw new NotFound();
      return route(request);
    };

  return {
    "GET /organizations/register": questions.start,
    "GET /organizations/register/{step}": byStep(shown, questions.ask),
    "POST /organizations/register/{step}": byStep(posted, questions.answer),
    "GET /organizations/confirm/{token}": confirmation.openLink,
    "POST /organizations/confirm/{token}": confirmation.pressLink,
    "POST /api/organizations": api.register,
    "OPTIONS /api/organizations": api.preflight,
    "GET /api/openapi.json": api.openApi,
  };
};
