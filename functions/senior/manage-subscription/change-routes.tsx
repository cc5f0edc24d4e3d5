import type { Senior } from "../../../shared/domain/senior.ts";
import { parseForm, type Typed } from "../../../shared/http/field-errors.ts";
import { typedAnswers } from "../../../shared/http/senior-form/typed-answers.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { consentTextVersion } from "../../../shared/text/consents.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import type { QuestionName } from "../../../shared/ui/senior-form/question.tsx";
import { ChangePage } from "./change-page.tsx";
import { changes } from "./changes.ts";
import type { Dependencies } from "./dependencies.ts";
import { type Own, ownSession } from "./own-session.ts";

/** Answers that are changed on one page. */
export const changeRoutes = (deps: Dependencies) => {
  const show = async (name: QuestionName, own: Own, senior: Senior, typed: Typed, errors: readonly FieldError[]) => {
    const context = changes[name]?.context?.(senior) ?? {};
    const desk = await deps.centres.get(senior.centreId);
    const props = { name, context, desk, csrf: own.csrf, typed, errors };
    return page(<ChangePage {...props} />, { status: errors.length > 0 ? 422 : 200 });
  };

  const ask = async (name: QuestionName, request: WebRequest): Promise<WebResponse> => {
    const own = await ownSession(deps, request);
    const senior = await deps.seniors.get(own.ids.centreId, own.ids.seniorId);
    return show(name, own, senior, typedAnswers(senior), []);
  };

  const answer = async (name: QuestionName, request: WebRequest): Promise<WebResponse> => {
    const own = await ownSession(deps, request);
    const senior = await deps.seniors.get(own.ids.centreId, own.ids.seniorId);
    const change = changes[name];
    if (!change) return redirect("/me");
    const { errors, typed } = parseForm(change.schema(senior), request.form());
    if (errors.length > 0) return show(name, own, senior, typed, errors);
    const changed = await deps.change({
      senior: own.ids,
      changed: change.changed(typed, senior),
      consentTextVersion,
    });
    const next = change.next?.(changed);
    return redirect(next ? `/me/${next}` : "/me?done=changed");
  };

  const names = Object.keys(changes) as QuestionName[];
  const each = (route: typeof ask): Readonly<Record<string, WebRoute>> =>
    Object.fromEntries(names.map((name) => [name, (request: WebRequest) => route(name, request)]));
  return { shown: each(ask), posted: each(answer) };
};
