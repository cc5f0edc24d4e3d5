import type { RouteKey } from "../../../shared/contract/routes.ts";
import { LinkExpired, WrongCode } from "../../../shared/domain/errors.ts";
import { linkRules } from "../../../shared/domain/link-purpose.ts";
import type { Clock } from "../../../shared/domain/times.ts";
import { clearCookie, hostCookie, hostCookieName } from "../../../shared/http/cookies.ts";
import { parseForm, typedText } from "../../../shared/http/field-errors.ts";
import { rateLimit } from "../../../shared/http/rate-limit.ts";
import { createSession, endSession } from "../../../shared/http/session.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";
import type { OrganizationRepository } from "../../../shared/ports/organization-repository.ts";
import { organizationCode } from "../../../shared/text/organization-sign-in.ts";
import { problemText } from "../../../shared/text/problems.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { browserHashOf } from "../../../shared/usecases/link-keys.ts";
import { lookAtLink } from "../../../shared/usecases/look-at-link.ts";
import type { requestSignIn } from "../../../shared/usecases/request-sign-in.ts";
import { organizationSubjectSchema, type signInOrganization } from "../../../shared/usecases/sign-in-organization.ts";
import { CodePage } from "./code-page.tsx";
import { signInSchema } from "./form.ts";
import { LinkPage } from "./link-page.tsx";
import { SignInPage } from "./sign-in-page.tsx";

interface Dependencies {
  readonly access: AccessRepository;
  readonly organizations: Pick<OrganizationRepository, "get">;
  readonly requestSignIn: ReturnType<typeof requestSignIn>;
  readonly signInOrganization: ReturnType<typeof signInOrganization>;
  readonly clock: Clock;
}

const nonceCookie = "organization-sign-in";
const purpose = "sign_in_organization";

/** Signing in by a mail with link and code, and signing out. */
export const createRoutes = (deps: Dependencies): Record<RouteKey<"organization/sign-in-organization">, WebRoute> => ({
  "GET /organizations/sign-in": async () => page(<SignInPage />),
  "POST /organizations/sign-in": async (request) => {
    const { values, errors, typed } = parseForm(signInSchema, request.form());
    if (!values) return page(<SignInPage email={typedText(typed, "email")} errors={errors} />, { status: 422 });
    await limit(deps, request.clientIp, values.email);
    const nonce = await deps.requestSignIn({ area: "organization", email: values.email });
    const maxAgeSeconds = linkRules[purpose].minutes * 60;
    return redirect("/organizations/sign-in/code", [hostCookie(nonceCookie, nonce, { maxAgeSeconds })]);
  },
  "GET /organizations/sign-in/code": async () => page(<CodePage />),
  "POST /organizations/sign-in/code": async (request) => {
    const code = request.form().get("code") ?? "";
    return enter(deps, { code, browserHash: browserHash(request) }, (errors) =>
      page(<CodePage errors={errors} />, { status: 422 }),
    );
  },
  "GET /organizations/sign-in/link/{token}": async (request) =>
    page(<LinkPage {...(await linkProps(deps, request))} />),
  "POST /organizations/sign-in/link/{token}": async (request) => {
    const props = await linkProps(deps, request);
    const { token } = request.pathParameters;
    const code = request.form().get("code") ?? "";
    return enter(deps, { token, code, browserHash: browserHash(request) }, (errors) =>
      page(<LinkPage {...props} errors={errors} />, { status: 422 }),
    );
  },
  "POST /organizations/sign-out": async (request) =>
    redirect("/organizations/sign-in", [await endSession(deps, "organization", request)]),
});

const limit = async (deps: Dependencies, clientIp: string, email: string): Promise<void> => {
  const count = rateLimit(deps);
  await count({ bucket: "organization-sign-in-ip", identity: clientIp, uses: 30, windowSeconds: 3600 });
  await count({ bucket: "organization-sign-in-mail", identity: email, uses: 5, windowSeconds: 900 });
};

const browserHash = ({ cookies }: WebRequest): string | undefined => {
  const nonce = cookies.get(hostCookieName(nonceCookie));
  return nonce ? browserHashOf(nonce) : undefined;
};

const linkProps = async (deps: Dependencies, request: WebRequest): Promise<{ name: string; needsCode: boolean }> => {
  const { token = "" } = request.pathParameters;
  const link = { purpose, subject: organizationSubjectSchema, token, browserHash: browserHash(request) } as const;
  const { subject, needsCode } = await lookAtLink(deps)(link);
  const { tradeName } = await deps.organizations.get(subject.organizationId);
  return { name: tradeName, needsCode };
};

const enter = async (
  deps: Dependencies,
  input: Parameters<Dependencies["signInOrganization"]>[0],
  again: (errors: FieldError[]) => ReturnType<typeof page>,
) => {
  try {
    const { organizationId } = await deps.signInOrganization(input);
    const session = await createSession(deps, "organization", { organizationId });
    return redirect("/organizations/home", [session, clearCookie(nonceCookie)]);
  } catch (error) {
    return again([{ field: "code", message: messageOf(error) }]);
  }
};

const messageOf = (error: unknown): string => {
  if (error instanceof WrongCode) return problemText(error.code, error.details).body;
  if (error instanceof LinkExpired) return organizationCode.expired;
  throw error;
};
