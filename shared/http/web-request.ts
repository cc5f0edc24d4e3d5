import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { BadForm } from "./bad-form.ts";
import { isMultipart, readMultipart, type Upload } from "./uploads.ts";

/** What a page may know of a request; made of API Gateway's payload 2.0. */
export interface WebRequest {
  /** As in `shared/contract/routes.ts`: `POST /join/{step}`. */
  readonly routeKey: string;
  readonly method: string;
  readonly path: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Address of the reader, as CloudFront saw it. */
  readonly clientIp: string;
  /** Decoded, UTF-8. */
  readonly body: string;
  /** The posted fields, with line ends as `\n`. @throws BadForm if the body is not a form */
  readonly form: () => URLSearchParams;
  /** Files that came with the form, by the name of their field. */
  readonly uploads?: ReadonlyMap<string, Upload>;
}

/** The request with what a form with files holds; others as they are. @throws BadForm if such a form cannot be read */
export const withUploads = async (request: WebRequest, event: APIGatewayProxyEventV2): Promise<WebRequest> => {
  const contentType = request.headers["content-type"];
  if (!contentType || !isMultipart(contentType)) return request;
  const body = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  const { fields, uploads } = await readMultipart(contentType, body);
  return { ...request, form: () => fields, uploads };
};

export const toWebRequest = (event: APIGatewayProxyEventV2): WebRequest => {
  const headers = lowerCased(event.headers);
  const body = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8").toString("utf8");
  return {
    routeKey: event.routeKey,
    method: event.requestContext.http.method,
    path: event.rawPath,
    pathParameters: definedOnly(event.pathParameters ?? {}),
    query: new URLSearchParams(event.rawQueryString),
    cookies: readCookies(event.cookies ?? []),
    headers,
    clientIp: viewerAddress(headers["cloudfront-viewer-address"]) ?? event.requestContext.http.sourceIp,
    body,
    form: () => readForm(headers["content-type"], body),
  };
};

const lowerCased = (headers: APIGatewayProxyEventV2["headers"]): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const definedOnly = (parameters: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined));

const readCookies = (cookies: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    cookies.map((cookie) => {
      const at = cookie.indexOf("=");
      return [cookie.slice(0, at).trim(), cookie.slice(at + 1).trim()] as const;
    }),
  );

/** `203.0.113.7:46532` or `2001:db8::1:46532` without the port, which always stands behind the last colon. */
const viewerAddress = (value: string | undefined): string | undefined =>
  value?.includes(":") ? value.slice(0, value.lastIndexOf(":")) : undefined;

const readForm = (contentType: string | undefined, body: string): URLSearchParams => {
  if (!contentType?.toLowerCase().startsWith("application/x-www-form-urlencoded")) throw new BadForm();
  const fields = new URLSearchParams(body);
  return new URLSearchParams([...fields].map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]));
};
