import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { BodyTooLarge, type RequestListener, readBody } from "../engines/http-server.ts";
import { FunctionFailed } from "../processes/function-failed.ts";
import type { Edge } from "../template/read-edge.ts";
import { toPayload } from "./payload.ts";
import { createRouteTable } from "./route-table.ts";

/** What API Gateway takes at most. */
const largestBody = 10 * 1024 * 1024;

export interface GatewaySettings {
  /** By route key: which function serves it, as `invoke` knows it. */
  readonly routes: readonly { readonly routeKey: string; readonly target: string }[];
  readonly edge: Edge;
  readonly invoke: (target: string, payload: unknown) => Promise<unknown>;
  readonly now: () => Date;
}

const answerSchema = z.object({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(""),
  isBase64Encoded: z.boolean().default(false),
});

/** API Gateway's own answers. */
function say(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ message }));
}

function pass(response: ServerResponse, answer: z.output<typeof answerSchema>): void {
  response.statusCode = answer.statusCode;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (answer.cookies.length > 0) response.setHeader("set-cookie", answer.cookies);
  response.end(answer.isBase64Encoded ? Buffer.from(answer.body, "base64") : answer.body);
}

/** CloudFront and the HTTP API in front of the functions. Logs nothing: paths hold tokens. */
export function httpGateway(settings: GatewaySettings): RequestListener {
  const findRoute = createRouteTable(settings.routes);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`http://api.localhost${request.url ?? "/"}`);
    const match = findRoute(request.method ?? "GET", url.pathname);
    if (!match) return say(response, 404, "Not Found");
    const body = await readBody(request, largestBody);
    const payload = toPayload({ request, url, body, edge: settings.edge, now: settings.now(), ...match });
    const answer = answerSchema.safeParse(await settings.invoke(match.target, payload)).data;
    return answer ? pass(response, answer) : say(response, 500, "Internal Server Error");
  }

  return async (request, response) => {
    try {
      await serve(request, response);
    } catch (error) {
      if (error instanceof BodyTooLarge) return say(response, 413, "Request Entity Too Large");
      if (error instanceof FunctionFailed) return say(response, 500, "Internal Server Error");
      throw error;
    }
  };
}
