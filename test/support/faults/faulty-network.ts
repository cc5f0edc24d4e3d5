import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/**
 * reset_before: the connection breaks before the service hears of the request.
 * reset_after_commit: it did what was asked; the connection breaks before its answer arrives.
 * delay: everything arrives, late. blackhole: nothing arrives, and nobody says so.
 * half_close: it did what was asked, and ends the connection in order, without an answer.
 */
export const faults = ["reset_before", "reset_after_commit", "delay", "blackhole", "half_close"] as const;
export type Fault = (typeof faults)[number];

export interface FaultyNetwork {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** A request begins with its head; there is no pipelining, so the head is at the start of what arrives. */
const requestHead = /^[A-Z]+ (\S+) HTTP\/1\.1\r\n[\s\S]*?\r\n\r\n/;
const siteHeader = /\r\nx-call-site: ([^\r]+)\r\n/i;

interface Settings {
  /** Port of the service on this machine. */
  readonly port: number;
  /** What is to happen to a request; undefined: nothing. */
  readonly faultFor: (request: { readonly path: string; readonly site: string | undefined }) => Fault | undefined;
  readonly delayMs: number;
}

const faultOf = (chunk: Buffer, { faultFor }: Settings): Fault | undefined | "continued" => {
  const [head, path = ""] = requestHead.exec(chunk.toString("latin1")) ?? [];
  return head === undefined ? "continued" : faultFor({ path, site: siteHeader.exec(head)?.[1] });
};

const afterCommit: Partial<Readonly<Record<Fault, (client: Socket) => void>>> = {
  reset_after_commit: (client) => client.resetAndDestroy(),
  half_close: (client) => client.end(),
};

const serve = (client: Socket, settings: Settings): void => {
  const service = connect(settings.port, "127.0.0.1");
  let fault: Fault | undefined;
  client.on("data", (chunk: Buffer) => {
    const found = faultOf(chunk, settings);
    if (found !== "continued") fault = found;
    if (fault === "blackhole") return;
    if (fault === "reset_before") return void client.resetAndDestroy();
    if (found !== "delay") return void service.write(chunk);
    client.pause();
    setTimeout(() => {
      service.write(chunk);
      client.resume();
    }, settings.delayMs);
  });
  service.on("data", (chunk: Buffer) => {
    const end = fault && afterCommit[fault];
    if (end) end(client);
    else client.write(chunk);
  });
  for (const [socket, other] of [
    [client, service],
    [service, client],
  ] as const)
    socket.on("error", () => other.destroy()).on("close", () => other.destroy());
};

/** Stands before a service as a TCP network on which something goes wrong, request by request. */
export const startFaultyNetwork = async (settings: Settings): Promise<FaultyNetwork> => {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client.once("close", () => sockets.delete(client)));
    serve(client, settings);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
};
