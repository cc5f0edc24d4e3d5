import type { APIGatewayProxyEventV2 } from "aws-lambda";

export interface WebEventOptions {
  /** As in `shared/contract/routes.ts`. */
  readonly routeKey: string;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: URLSearchParams | Readonly<Record<string, string>>;
  /** Files that go with the form, by their field. */
  readonly files?: Readonly<Record<string, { readonly name: string; readonly content: Uint8Array }>>;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly originSecret?: string;
}

const boundary = "----a-form-with-files";

/** The body of a form with files, as browsers send it. */
const multipart = (form: URLSearchParams, files: NonNullable<WebEventOptions["files"]>): Buffer => {
  const part = (head: string, content: Uint8Array) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    content,
    Buffer.from("\r\n"),
  ];
  return Buffer.concat([
    ...[...form].flatMap(([name, value]) => part(`name="${name}"`, Buffer.from(value))),
    ...Object.entries(files).flatMap(([field, { name, content }]) =>
      part(`name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream`, content),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
};

const bodyOf = ({ form, files }: WebEventOptions): { type: string; body: Buffer } | undefined => {
  if (!form) return undefined;
  const fields = new URLSearchParams(form as URLSearchParams);
  return files
    ? { type: `multipart/form-data; boundary=${boundary}`, body: multipart(fields, files) }
    : { type: "application/x-www-form-urlencoded", body: Buffer.from(fields.toString()) };
};

/** An event of API Gateway (payload 2.0) in its harshest reading: bodies base64, header names lower case. */
export const webEvent = (options: WebEventOptions): APIGatewayProxyEventV2 => {
  const { routeKey, pathParameters = {}, query = {}, cookies = [], headers = {} } = options;
  const posted = bodyOf(options);
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
      ...(posted && { "content-type": posted.type }),
      ...headers,
    },
    pathParameters: { ...pathParameters },
    requestContext: { http: { method, path: rawPath, sourceIp: "203.0.113.7" } },
    ...(posted && { body: posted.body.toString("base64") }),
    isBase64Encoded: posted !== undefined,
  } as unknown as APIGatewayProxyEventV2;
};
