/**
 * Preload of a function's process: names each call to an outside service before it leaves, those that write also after
 * their answer came, and ends the process by SIGKILL at the one that it is told. The function itself knows nothing of it.
 */
import { writeSync } from "node:fs";
import http, { type ClientRequest } from "node:http";
import { syncBuiltinESMExports } from "node:module";

/** What the parent says before an invocation: end at the first of these steps after so many were passed over. */
export interface KillMessage {
  readonly kind: "kill";
  readonly steps: readonly string[];
  readonly skip: number;
}

/** Where the process writes at which step it ends, in the last moment: a message to the parent would not leave any more. */
const lastWordsFd = 4;

/** What the process says when it comes by a step for the first time. */
export interface StepMessage {
  readonly kind: "step";
  readonly step: string;
}

const isKill = (message: unknown): message is KillMessage =>
  typeof message === "object" && message !== null && "kind" in message && message.kind === "kill";

let deadly = new Set<string>();
let skip = 0;
process.on("message", (message) => {
  if (!isKill(message)) return;
  deadly = new Set(message.steps);
  skip = message.skip;
});

const known = new Set<string>();

const reach = (step: string): void => {
  if (!known.has(step)) process.send?.({ kind: "step", step } satisfies StepMessage);
  known.add(step);
  if (!deadly.has(step)) return;
  skip -= 1;
  if (skip >= 0) return;
  writeSync(lastWordsFd, step);
  process.kill(process.pid, "SIGKILL");
};

/** Tables of tests are numbered. */
const plain = (tableName: string): string => tableName.replace(/-\d+$/, "");

interface Write {
  readonly TableName: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
}

interface Body {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<Record<string, Write>>[];
}

const tableOf = ({ TableName, RequestItems, IndexName }: Body): string =>
  [plain(TableName ?? Object.keys(RequestItems ?? {})[0] ?? ""), IndexName ?? ""].join(" ").trim();

/** A transaction is named by the state that it brings about, else by what it writes. */
const transactionOf = ({ TransactItems = [] }: Body): string => {
  const writes = TransactItems.flatMap((item) => Object.entries(item));
  const update = writes.find(([kind]) => kind === "Update")?.[1];
  const state = update?.ExpressionAttributeValues?.[":state"]?.S;
  return state ?? writes.map(([kind, write]) => `${kind} ${tableOf(write)}`).join(", ");
};

const nameOf = (request: ClientRequest, text: string): string => {
  const [, operation] = String(request.getHeader("x-amz-target") ?? "").split(".");
  if (operation === "TransactWriteItems") return `${operation} ${transactionOf(JSON.parse(text))}`;
  if (operation) return `${operation} ${tableOf(JSON.parse(text))}`.trim();
  return new URLSearchParams(text).get("Action") ?? `${request.method} ${request.path.split("?")[0]}`;
};

const reads = /^(GetItem|BatchGetItem|Query|Scan|GetSecretValue)\b/;

const realRequest = http.request;
http.request = ((...asked: Parameters<typeof realRequest>) => {
  const request = Reflect.apply(realRequest, http, asked) as ClientRequest;
  const realEnd = request.end;
  let name = "";
  request.end = ((body?: Uint8Array, ...rest: unknown[]) => {
    name = nameOf(request, body === undefined ? "" : Buffer.from(body).toString("utf8"));
    reach(`${name} before`);
    return Reflect.apply(realEnd, request, [body, ...rest]);
  }) as typeof request.end;
  // After a read nothing is different from before the next call.
  request.once("response", () => reads.test(name) || reach(`${name} after`));
  return request;
}) as typeof realRequest;
syncBuiltinESMExports();
