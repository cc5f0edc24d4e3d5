import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { claimRoutes } from "./claim/claim-routes.tsx";
import { correctionRoutes } from "./correction/correction-routes.tsx";
import type { Dependencies } from "./dependencies.ts";
import { isStep } from "./steps.ts";
import { viewRoutes } from "./view-routes.tsx";
import { writeRoutes } from "./write-routes.tsx";

/** The organisation's own pages: its listings, writing, sending, closing them; claiming those that lists have of it; correcting its registration. */
export const createRoutes = (deps: Dependencies): Record<RouteKey<"organization/manage-listings">, WebRoute> => {
  const view = viewRoutes(deps);
  const write = writeRoutes(deps);
  const correction = correctionRoutes(deps);
  const claim = claimRoutes(deps);
  const posted: Readonly<Record<string, WebRoute>> = {
    check: write.submit,
    claim: claim.send,
    close: view.close,
    reopen: view.reopen,
  };
  return {
    "GET /organizations/home": view.home,
    "GET /organizations/home/{step}": correction.view,
    "POST /organizations/home/{step}": correction.post,
    "GET /organizations/listings/new": write.begin,
    "GET /organizations/listings/{listingId}": view.show,
    "GET /organizations/listings/{listingId}/{step}": async (request) => {
      const { step = "" } = request.pathParameters;
      if (isStep(step)) return write.ask(step, request);
      if (step === "check") return write.check(request);
      if (step === "claim") return claim.ask(request);
      throw new NotFound();
    },
    "POST /organizations/listings/{listingId}/{step}": async (request) => {
      const { step = "" } = request.pathParameters;
      if (isStep(step)) return write.answer(step, request);
      const route = Object.hasOwn(posted, step) ? posted[step] : undefined;
      if (!route) throw new NotFound();
      return route(request);
    },
  };
};
