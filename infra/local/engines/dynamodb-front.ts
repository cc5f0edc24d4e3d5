import { Agent, type IncomingMessage, request as requestOf, type ServerResponse } from "node:http";
import type { TableDescription } from "../template/read-tables.ts";
import type { Authorize } from "./authorization.ts";
import { dynamoDbActions } from "./dynamodb-actions.ts";
import { type LoopbackServer, readBody, serveLoopback } from "./http-server.ts";

interface Settings {
  /** Where the engine is. */
  readonly endpoint: string;
  readonly tables: readonly TableDescription[];
  readonly authorize: Authorize;
}

/** DynamoDB's own words, so that the SDK throws what it would throw on AWS. */
function deny(response: ServerResponse, message: string): void {
  response.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
  response.end(JSON.stringify({ __type: "com.amazon.coral.service#AccessDeniedException", Message: message }));
}

/** Stands before the tables' engine, which knows no permissions, and lets through what the template allows. */
export async function startDynamoDbFront({ endpoint, tables, authorize }: Settings): Promise<LoopbackServer> {
  const agent = new Agent({ keepAlive: true });
  const arns = new Map(tables.map(({ tableName, arn }) => [tableName, arn]));
  const arnOf = (tableName: string): string => arns.get(tableName) ?? tableName;

  function forward(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const { method, headers } = request;
    const onward = requestOf(endpoint, { agent, headers, ...(method && { method }) }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.once("error", () => response.destroy());
    onward.end(body);
  }

  const server = await serveLoopback(0, async (request, response) => {
    const body = await readBody(request);
    const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    const asked = dynamoDbActions(operation, JSON.parse(body.toString("utf8")), arnOf);
    const denial = authorize(request.headers.authorization, asked);
    return denial ? deny(response, denial) : forward(request, response, body);
  });
  return {
    port: server.port,
    async stop() {
      await server.stop();
      agent.destroy();
    },
  };
}
