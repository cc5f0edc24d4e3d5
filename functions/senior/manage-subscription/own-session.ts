import { CrossSite } from "../../../shared/http/cross-site.ts";
import { csrfToken, isCsrfTokenValid } from "../../../shared/http/form-guard.ts";
import { requireSession } from "../../../shared/http/session.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { type SeniorSubject, seniorSubjectSchema } from "../../../shared/usecases/sign-in-senior.ts";
import type { Dependencies } from "./dependencies.ts";

export interface Own {
  readonly ids: SeniorSubject;
  /** Goes into every form of this session. */
  readonly csrf: string;
}

/**
 * Who is signed in. A post must come from a page of this session.
 * @throws SignInNeeded
 * @throws CrossSite
 */
export const ownSession = async (deps: Dependencies, request: WebRequest): Promise<Own> => {
  const { data, sessionId } = await requireSession(deps, "senior", request, seniorSubjectSchema);
  const key = await deps.linkKey();
  if (request.method === "POST" && !isCsrfTokenValid(key, sessionId, request.form())) throw new CrossSite();
  return { ids: data, csrf: csrfToken(key, sessionId) };
};
