import { AsyncLocalStorage } from "node:async_hooks";
import { siteOnStack } from "./call-sites.ts";

type Next = (args: never) => unknown;

interface Client {
  send(command: never, ...rest: never[]): unknown;
  readonly middlewareStack: { add(middleware: (next: Next) => Next, options: object): void };
}

interface Request {
  readonly request: { readonly headers: Record<string, string> };
}

/** Pages are asked for from within a library: the line that wants them is some frames further up. */
const framesNeeded = 40;

const siteNow = (): string | undefined => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = framesNeeded;
  const { stack = "" } = new Error("where");
  Error.stackTraceLimit = limit;
  return siteOnStack(stack);
};

/** A client of AWS that says in a header of each request from which line of the product it comes. */
export const tagged = <C extends Client>(client: C): C => {
  const sites = new AsyncLocalStorage<string | undefined>();
  const send = client.send.bind(client);
  client.send = ((...sent: Parameters<Client["send"]>) => sites.run(siteNow(), () => send(...sent))) as C["send"];
  const tag =
    (next: Next): Next =>
    (args) => {
      const site = sites.getStore();
      if (site) (args as Request).request.headers["x-call-site"] = site;
      return next(args);
    };
  client.middlewareStack.add(tag, { step: "build", name: "callSite" });
  return client;
};
