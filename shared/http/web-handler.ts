import middy from "@middy/core";
import httpHeaderNormalizer from "@middy/http-header-normalizer";
import httpSecurityHeaders from "@middy/http-security-headers";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { answeredRoute } from "../contract/routes.ts";
import { NotFound } from "../domain/errors.ts";
import type { Logger } from "../ports/logger.ts";
import type { Secret } from "../ports/secret.ts";
import { CrossSite } from "./cross-site.ts";
import { errorResponse } from "./error-response.tsx";
import { sameText } from "./signed-link.ts";
import { toWebRequest, type WebRequest, withUploads } from "./web-request.ts";
import { text, type WebResponse } from "./web-response.ts";

export type WebRoute = (request: WebRequest) => Promise<WebResponse>;

interface WebHandlerOptions<Key extends string> {
  /** The function's folder name: `register-organization`. */
  readonly service: string;
  /** By key of `shared/contract/routes.ts`. */
  readonly routes: Readonly<Record<Key, WebRoute>>;
  /** What CloudFront sends in `x-origin-secret`; who comes round it is refused. */
  readonly originSecret: Secret;
  readonly logger: Logger;
  /** Routes that pages of other sites may post to: the API with CORS, one-click unsubscribe. */
  readonly crossSiteRoutes?: readonly Key[];
}

/** Scripts do not run, nothing is loaded from elsewhere, forms go home only, or to one more place that a page names. */
const contentSecurityPolicy = (formAction = "'self'"): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** The header of a page one of whose forms goes to another origin. */
export const formActionTo = (origin: string): Readonly<Record<string, string>> => ({
  "Content-Security-Policy": contentSecurityPolicy(`'self' ${origin}`),
});

// middy's own policy forbids forms, and its list of permissions names features that browsers warn about.
const securityHeaders = httpSecurityHeaders({
  contentSecurityPolicy: false,
  permissionsPolicy: false,
  reportTo: false,
  reportingEndpoints: false,
  crossOriginEmbedderPolicy: false,
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true, preload: false },
  referrerPolicy: { policy: "no-referrer" },
});

/** Lambda handler (payload 2.0) of the routes of one function: the only file that knows middy. */
export const webHandler = <Key extends string>(options: WebHandlerOptions<Key>) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(httpHeaderNormalizer())
    .use(securityHeaders)
    .handler(async (event) => toResult(await answer(options, event)));

// A `before` of middy that answers early would skip the security headers: refusals are answers like all others.
const answer = async <Key extends string>(
  options: WebHandlerOptions<Key>,
  event: APIGatewayProxyEventV2,
): Promise<WebResponse> => {
  const request = toWebRequest(event);
  const response = await refuseOrRoute(options, request, event).catch((error: unknown) =>
    errorResponse(error, request, options.logger),
  );
  options.logger.info(`${options.service.replaceAll("-", "_")}_answered`, {
    route: request.routeKey,
    status: response.status,
  });
  return request.method === "HEAD" ? { ...response, body: "", isBase64: false } : response;
};

const refuseOrRoute = async <Key extends string>(
  { routes, originSecret, crossSiteRoutes = [] }: WebHandlerOptions<Key>,
  request: WebRequest,
  event: APIGatewayProxyEventV2,
): Promise<WebResponse> => {
  if (!sameText(request.headers["x-origin-secret"] ?? "", await originSecret())) return { ...text(""), status: 403 };
  const key = (Object.keys(routes) as Key[]).find((route) => route === answeredRoute(request.routeKey));
  if (!key) throw new NotFound();
  if (isCrossSitePost(request) && !crossSiteRoutes.includes(key)) throw new CrossSite();
  return routes[key](await withUploads(request, event));
};

/**
 * Every browser of the last years says where a post comes from. Older ones send no `Sec-Fetch-Site`, and from our pages
 * without referrer `Origin: null`: they are kept out by SameSite cookies and form tokens.
 */
const isCrossSitePost = ({ method, headers }: WebRequest): boolean =>
  method === "POST" && !["same-origin", "none", undefined].includes(headers["sec-fetch-site"]);

const toResult = ({
  status,
  headers,
  cookies,
  body,
  isBase64 = false,
}: WebResponse): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    "Content-Security-Policy": contentSecurityPolicy(),
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    ...headers,
  },
  cookies: [...cookies],
  body,
  ...(isBase64 ? { isBase64Encoded: true } : {}),
});
