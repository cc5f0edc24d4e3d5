import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Edge } from "../template/read-edge.ts";

interface PayloadInput {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** What CloudFront adds and lets through. */
  readonly edge: Edge;
  readonly now: Date;
}

/** Headers of the connection, of the visitor's cookies (which have a field of their own) and those that only CloudFront may set. */
const dropped = /^(cookie|connection|keep-alive|transfer-encoding|host|x-forwarded-.*|cloudfront-.*)$/;

/** Where CloudFront finds the API: functions must not build links from it. */
const apiHost = "api.localhost";

const passes = (name: string, { originHeaders, forwardedHeaders }: Edge): boolean =>
  !dropped.test(name) && !(name in originHeaders) && (forwardedHeaders?.has(name) ?? true);

function headersOf({ request, edge }: PayloadInput): Record<string, string> {
  const address = request.socket.remoteAddress ?? "127.0.0.1";
  const visitors = Object.entries(request.headers)
    .filter(([name, value]) => value !== undefined && passes(name, edge))
    .map(([name, value]) => [name, String(value)] as const);
  return {
    /** CloudFront names itself where the visitor's program is not let through. */
    "user-agent": "Amazon CloudFront",
    ...Object.fromEntries(visitors),
    ...edge.originHeaders,
    host: apiHost,
    "x-forwarded-for": address,
    "x-forwarded-port": "443",
    "x-forwarded-proto": "https",
    "cloudfront-viewer-address": `${address}:${request.socket.remotePort ?? 0}`,
  };
}

const cookiesOf = (request: IncomingMessage): string[] =>
  (request.headers.cookie ?? "").split(/;\s*/).filter((cookie) => cookie !== "");

function queryOf(url: URL): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) query[name] = name in query ? `${query[name]},${value}` : value;
  return query;
}

/**
 * The event that a function gets for a request: payload format 2.0 in its harshest reading. The body always comes in
 * base64, header names in lower case, cookies as a list, so that no function relies on anything gentler.
 */
export function toPayload(input: PayloadInput) {
  const { request, url, body, routeKey, pathParameters, now } = input;
  const headers = headersOf(input);
  const cookies = cookiesOf(request);
  const query = queryOf(url);
  const method = request.method ?? "GET";
  return {
    version: "2.0",
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(url.search && { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: "anonymous",
      apiId: "local",
      domainName: apiHost,
      domainPrefix: "api",
      http: {
        method,
        path: url.pathname,
        protocol: "HTTP/1.1",
        sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage: "$default",
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString("base64") }),
    isBase64Encoded: body.length > 0,
  };
}
