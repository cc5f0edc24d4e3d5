import type { APIGatewayProxyEventV2 } from "aws-lambda";

export interface WebEventOptions {
  /** As in `shared/contract/routes.ts`. */
  readonly routeKey: string;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: URLSearchParams | Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly originSecret?: string;
}

/** An event of API Gateway (payload 2.0) in its harshest reading: bodies base64, header names lower case. */
export const webEvent = (options: WebEventOptions): APIGatewayProxyEventV2 => {
  const { routeKey, pathParameters = {}, query = {}, form, cookies = [], headers = {} } = options;
  const [method = "GET", pattern = "/"] = routeKey.split(" ");
  const rawPath = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(pathParameters[name] ?? ""));
  return {
    version: "2.0",
    routeKey,
    rawPath,
    rawQueryString: new URLSearchParams(query).toString(),
    cookies: [...cookies],
    headers: {
      "x-origin-secret": options.originSecret ?? "",
      ...(form && { "content-type": "application/x-www-form-urlencoded" }),
      ...headers,
    },
    pathParameters: { ...pathParameters },
    requestContext: { http: { method, path: rawPath, sourceIp: "203.0.113.7" } },
    ...(form && { body: Buffer.from(new URLSearchParams(form as URLSearchParams).toString()).toString("base64") }),
    isBase64Encoded: form !== undefined,
  } as unknown as APIGatewayProxyEventV2;
};
