import { z } from "zod";
import { parseForm } from "../../../shared/http/field-errors.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { consentTextVersion } from "../../../shared/text/consents.ts";
import type { Dependencies } from "./dependencies.ts";
import { ownSession } from "./own-session.ts";
import { StopPage } from "./stop-page.tsx";

const stopSchema = z.object({ scope: z.enum(["digests", "all"]) });

/** Stopping and starting again: at once, and both ways. */
export const stopRoutes = (deps: Dependencies) => {
  const ask: WebRoute = async (request) => {
    const { ids, csrf } = await ownSession(deps, request);
    return page(<StopPage csrf={csrf} desk={await deps.centres.get(ids.centreId)} />);
  };

  const stop: WebRoute = async (request) => {
    const { ids } = await ownSession(deps, request);
    const { values } = parseForm(stopSchema, request.form());
    if (!values) return redirect("/me/stop");
    await deps.stop(values.scope, { senior: ids, consentTextVersion });
    return redirect(`/me?done=${values.scope}`);
  };

  const resume: WebRoute = async (request) => {
    const { ids } = await ownSession(deps, request);
    await deps.resume({ senior: ids, consentTextVersion });
    return redirect("/me?done=resumed");
  };

  return { ask, stop, resume };
};
