import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on 127.0.0.1 only. */
export interface LoopbackServer {
  readonly port: number;
  stop(): Promise<void>;
}

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** The body was larger than allowed; what came of it is dropped. */
export class BodyTooLarge extends Error {
  constructor(limit: number) {
    super(`the body is larger than ${limit} bytes`);
    this.name = "BodyTooLarge";
  }
}

/** Reads a whole body. Throws `BodyTooLarge` over the limit. */
export async function readBody(request: IncomingMessage, limit = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** Serves a listener; what it throws becomes a plain 500. Rejects with `EADDRINUSE` when the port is taken. */
export async function serveLoopback(port: number, listener: RequestListener): Promise<LoopbackServer> {
  const server = createServer(async (request, response) => {
    try {
      await listener(request, response);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end("Internal error of the local cloud; see its output.");
    }
  });
  return { port: await listen(server, port), stop: () => stopServer(server) };
}
