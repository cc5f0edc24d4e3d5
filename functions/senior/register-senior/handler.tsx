import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { confirmationRoutes } from "./confirmation-routes.tsx";
import type { Dependencies } from "./dependencies.ts";
import { isStep } from "./form.ts";
import { questionRoutes } from "./question-routes.tsx";
import { submissionRoutes } from "./submission-routes.tsx";

type Routes = Record<RouteKey<"senior/register-senior">, WebRoute>;

/** Registration of a person: purpose notice, questions, check, sending, confirming the address. */
export const createRoutes = (deps: Dependencies): Routes => {
  const questions = questionRoutes(deps);
  const submission = submissionRoutes(deps);
  const confirmation = confirmationRoutes(deps);
  const shown: Readonly<Record<string, WebRoute>> = {
    start: questions.start,
    check: submission.check,
    done: confirmation.done,
    code: confirmation.done,
    resend: confirmation.askResend,
    "mail-help": confirmation.mailHelp,
  };
  const posted: Readonly<Record<string, WebRoute>> = {
    start: questions.begin,
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
    "GET /join": questions.start,
    "GET /join/{step}": byStep(shown, questions.ask),
    "POST /join/{step}": byStep(posted, questions.answer),
    "GET /join/confirm/{token}": confirmation.openLink,
    "POST /join/confirm/{token}": confirmation.pressLink,
  };
};
