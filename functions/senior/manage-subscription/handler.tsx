import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { areaRoutes } from "./area-routes.tsx";
import { changeRoutes } from "./change-routes.tsx";
import { confirmRoutes } from "./confirm-routes.tsx";
import { contactRoutes } from "./contact-routes.tsx";
import type { Dependencies } from "./dependencies.ts";
import { ownPageRoutes } from "./own-page-routes.tsx";
import { signInRoutes } from "./sign-in-routes.tsx";
import { stopRoutes } from "./stop-routes.tsx";

type Routes = Record<RouteKey<"senior/manage-subscription">, WebRoute>;
type Steps = Readonly<Record<string, WebRoute>>;

/** A person's own pages: what is registered, what was sent, change, stop, start again. */
export const createRoutes = (deps: Dependencies): Routes => {
  const signIn = signInRoutes(deps);
  const change = changeRoutes(deps);
  const [area, contact, confirm, stop] = [areaRoutes(deps), contactRoutes(deps), confirmRoutes(deps), stopRoutes(deps)];
  const shown: Steps = {
    ...change.shown,
    ...{ area: area.ask, town: area.ask, channel: contact.askChannel, contact: contact.askContact },
    ...{ confirm: confirm.ask, stop: stop.ask },
  };
  const posted: Steps = {
    ...change.posted,
    ...{ area: area.answer, town: area.answerTown, channel: contact.answerChannel, contact: contact.answerContact },
    ...{ confirm: confirm.answer, "confirm-again": contact.confirmAgain, stop: stop.stop, resume: stop.resume },
  };
  return {
    "GET /me/sign-in": signIn.ask,
    "POST /me/sign-in": signIn.send,
    "GET /me/sign-in/code": signIn.askCode,
    "POST /me/sign-in/code": signIn.enterCode,
    "GET /me/sign-in/link/{token}": signIn.openLink,
    "POST /me/sign-in/link/{token}": signIn.pressLink,
    "POST /me/sign-out": signIn.leave,
    "GET /me": ownPageRoutes(deps).show,
    "GET /me/{step}": byStep(shown),
    "POST /me/{step}": byStep(posted),
  };
};

const byStep =
  (routes: Steps): WebRoute =>
  async (request) => {
    const { step = "" } = request.pathParameters;
    const route = Object.hasOwn(routes, step) ? routes[step] : undefined;
    if (!route) throw new NotFound();
    return route(request);
  };
