import { z } from "zod";
import { LinkExpired, WrongCode } from "../../../shared/domain/errors.ts";
import { linkRules } from "../../../shared/domain/link-purpose.ts";
import { clearCookie, hostCookie, hostCookieName } from "../../../shared/http/cookies.ts";
import { parseForm, typedText } from "../../../shared/http/field-errors.ts";
import { emailAddress } from "../../../shared/http/form-fields.ts";
import { rateLimit } from "../../../shared/http/rate-limit.ts";
import { createSession, endSession } from "../../../shared/http/session.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { meCode } from "../../../shared/text/me.ts";
import { problemText } from "../../../shared/text/problems.ts";
import { seniorForm } from "../../../shared/text/senior-form.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { browserHashOf } from "../../../shared/usecases/link-keys.ts";
import { lookAtLink } from "../../../shared/usecases/look-at-link.ts";
import { seniorSubjectSchema } from "../../../shared/usecases/sign-in-senior.ts";
import type { Dependencies } from "./dependencies.ts";
import { CodePage, LinkPage, SignInPage } from "./sign-in-pages.tsx";

const signInSchema = z.object({ email: emailAddress(seniorForm.contact.emailWrong) });
const nonceCookie = "senior-sign-in";
const purpose = "sign_in_senior";

/** Signing in by a mail with link and code, and signing out. */
export const signInRoutes = (deps: Dependencies) => {
  const ask: WebRoute = async () => page(<SignInPage />);

  const send: WebRoute = async (request) => {
    const { values, errors, typed } = parseForm(signInSchema, request.form());
    if (!values) return page(<SignInPage email={typedText(typed, "email")} errors={errors} />, { status: 422 });
    await limit(deps, request.clientIp, values.email);
    const nonce = await deps.requestSignIn({ area: "senior", email: values.email });
    const maxAgeSeconds = linkRules[purpose].minutes * 60;
    return redirect("/me/sign-in/code", [hostCookie(nonceCookie, nonce, { maxAgeSeconds })]);
  };

  const askCode: WebRoute = async () => page(<CodePage />);

  const enterCode: WebRoute = async (request) =>
    enter(deps, { code: codeIn(request), browserHash: browserHash(request) }, (errors) =>
      page(<CodePage errors={errors} />, { status: 422 }),
    );

  const openLink: WebRoute = async (request) => page(<LinkPage {...(await linkProps(deps, request))} />);

  const pressLink: WebRoute = async (request) => {
    const props = await linkProps(deps, request);
    const { token } = request.pathParameters;
    return enter(deps, { token, code: codeIn(request), browserHash: browserHash(request) }, (errors) =>
      page(<LinkPage {...props} errors={errors} />, { status: 422 }),
    );
  };

  const leave: WebRoute = async (request) => redirect("/", [await endSession(deps, "senior", request)]);

  return { ask, send, askCode, enterCode, openLink, pressLink, leave };
};

const limit = async (deps: Dependencies, clientIp: string, email: string): Promise<void> => {
  const count = rateLimit(deps);
  await count({ bucket: "senior-sign-in-ip", identity: clientIp, uses: 30, windowSeconds: 3600 });
  await count({ bucket: "senior-sign-in-mail", identity: email, uses: 5, windowSeconds: 900 });
};

const codeIn = (request: WebRequest): string => request.form().get("code") ?? "";

const browserHash = ({ cookies }: WebRequest): string | undefined => {
  const nonce = cookies.get(hostCookieName(nonceCookie));
  return nonce ? browserHashOf(nonce) : undefined;
};

const linkProps = async (deps: Dependencies, request: WebRequest): Promise<{ name: string; needsCode: boolean }> => {
  const { token = "" } = request.pathParameters;
  const link = { purpose, subject: seniorSubjectSchema, token, browserHash: browserHash(request) } as const;
  const { subject, needsCode } = await lookAtLink(deps)(link);
  const { name } = await deps.seniors.get(subject.centreId, subject.seniorId);
  return { name: `${name.familyName} ${name.givenName}`, needsCode };
};

const enter = async (
  deps: Dependencies,
  input: Parameters<Dependencies["signIn"]>[0],
  again: (errors: FieldError[]) => WebResponse,
): Promise<WebResponse> => {
  try {
    const { centreId, seniorId } = await deps.signIn(input);
    const session = await createSession(deps, "senior", { centreId, seniorId });
    return redirect("/me", [session, clearCookie(nonceCookie)]);
  } catch (error) {
    return again([{ field: "code", message: messageOf(error) }]);
  }
};

const messageOf = (error: unknown): string => {
  if (error instanceof WrongCode) return problemText(error.code, error.details).body;
  if (error instanceof LinkExpired) return meCode.expired;
  throw error;
};
