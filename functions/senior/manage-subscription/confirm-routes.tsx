import { LinkExpired, WrongCode } from "../../../shared/domain/errors.ts";
import { linkRules } from "../../../shared/domain/link-purpose.ts";
import { clearCookie, hostCookieName } from "../../../shared/http/cookies.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { problemText } from "../../../shared/text/problems.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { browserHashOf } from "../../../shared/usecases/link-keys.ts";
import { redeemLink } from "../../../shared/usecases/redeem-link.ts";
import { seniorConfirmationSchema } from "../../../shared/usecases/send-senior-confirmation.ts";
import { ConfirmPage } from "./confirm-page.tsx";
import type { Dependencies } from "./dependencies.ts";
import { ownSession } from "./own-session.ts";

export const confirmNonceCookie = "senior-confirm";
export const confirmMinutes = linkRules.confirm_senior.minutes;

const link = { purpose: "confirm_senior", subject: seniorConfirmationSchema } as const;

/** The code from the mail to a new address, typed where the change was asked for. */
export const confirmRoutes = (deps: Dependencies) => {
  const ask: WebRoute = async (request) => {
    const { ids, csrf } = await ownSession(deps, request);
    return page(<ConfirmPage csrf={csrf} desk={await deps.centres.get(ids.centreId)} />);
  };

  const answer: WebRoute = async (request) => {
    const { ids, csrf } = await ownSession(deps, request);
    const nonce = request.cookies.get(hostCookieName(confirmNonceCookie));
    try {
      const code = request.form().get("code") ?? "";
      const browserHash = nonce && browserHashOf(nonce);
      await deps.confirm(await redeemLink(deps)({ ...link, code, browserHash }));
    } catch (error) {
      const desk = await deps.centres.get(ids.centreId);
      return page(<ConfirmPage csrf={csrf} desk={desk} errors={codeErrors(error)} />, { status: 422 });
    }
    return redirect("/me?done=email", [clearCookie(confirmNonceCookie)]);
  };

  return { ask, answer };
};

const codeErrors = (error: unknown): FieldError[] => {
  if (error instanceof WrongCode || error instanceof LinkExpired) {
    return [{ field: "code", message: problemText(error.code, error.details).body }];
  }
  throw error;
};
