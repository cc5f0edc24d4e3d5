import { DomainError } from "../domain/errors.ts";
import type { Logger } from "../ports/logger.ts";
import { errorFields } from "../runtime/error-fields.ts";
import { problemText } from "../text/problems.ts";
import { ErrorPage } from "../ui/error-page.tsx";
import type { Area } from "../ui/layout.tsx";
import type { WebRequest } from "./web-request.ts";
import { json, page, redirect, type WebResponse } from "./web-response.ts";

/** The one table from what the domain refuses to HTTP; what is not in it is our mistake: 500. */
const statuses: Readonly<Record<string, number>> = {
  bad_form: 400,
  cross_site: 403,
  role_missing: 403,
  staff_sign_in_refused: 403,
  not_found: 404,
  already_registered: 409,
  wrong_state: 409,
  not_publishable: 409,
  link_expired: 410,
  wrong_code: 422,
  not_served: 422,
  too_many_requests: 429,
};

const signInPages: Readonly<Record<string, string>> = {
  organization: "/organizations/sign-in",
  senior: "/me/sign-in",
  staff: "/staff/sign-in",
};

/** What a person (or, below `/api/`, a program: problem+json, RFC 9457) is told when a route throws. */
export const errorResponse = (error: unknown, request: WebRequest, logger: Logger): WebResponse => {
  const code = error instanceof DomainError ? error.code : "internal";
  const details = error instanceof DomainError ? error.details : {};
  const signIn = code === "sign_in_needed" ? signInPages[details.area ?? ""] : undefined;
  if (signIn) return redirect(signIn);
  const status = statuses[code] ?? 500;
  if (status === 500) logger.error("request_failed", { route: request.routeKey, ...errorFields(error) });
  const headers: Record<string, string> = details.retryAfterSeconds ? { "Retry-After": details.retryAfterSeconds } : {};
  const problem = problemText(code, details);
  if (request.path.startsWith("/api/")) return problemJson(status, code, problem.title, problem.body, {}, headers);
  return page(<ErrorPage area={areaOf(request.path)} {...problem} />, { status, headers });
};

/** An error of the JSON API (RFC 9457) in Japanese. */
export const problemJson = (
  status: number,
  code: string,
  title: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): WebResponse =>
  json({ type: `urn:ikigai-link:problem:${code}`, title, status, detail, code, ...more }, status, {
    "Content-Type": "application/problem+json; charset=utf-8",
    ...headers,
  });

const areaOf = (path: string): Area => {
  if (path.startsWith("/staff")) return "staff";
  return path.startsWith("/organizations") ? "organization" : "public";
};
