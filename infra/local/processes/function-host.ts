/**
 * Runs one function as Lambda's runtime does: loads the bundle once, then answers one invocation at a time.
 * Arguments: the bundle, the export to call, the clock's offset (see `shifted-clock.ts`).
 */
import { pathToFileURL } from "node:url";
import type { InvocationAnswer, InvocationError, InvocationRequest } from "./invocation.ts";

const [, , entry = "", exportName = ""] = process.argv;

/** The runner is gone: nobody hears an answer any more. */
process.on("disconnect", () => process.exit(0));

function contextOf(request: InvocationRequest, startedAt: number) {
  return {
    awsRequestId: request.requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: request.functionArn,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () => Math.max(0, request.timeoutMs - (performance.now() - startedAt)),
  };
}

function describe(error: unknown): InvocationError {
  console.error(error);
  if (error instanceof Error) return { errorType: error.name, errorMessage: error.message };
  return { errorType: "Error", errorMessage: String(error) };
}

const answer = (message: InvocationAnswer | { readonly kind: "loaded" }): boolean | undefined =>
  process.send?.(message);

async function loadHandler(): Promise<(event: unknown, context: unknown) => Promise<unknown>> {
  const handler = (await import(pathToFileURL(entry).href))[exportName];
  if (typeof handler !== "function") throw new TypeError(`${entry} exports no function "${exportName}"`);
  return handler;
}

const loading = loadHandler();
const sayLoaded = () => answer({ kind: "loaded" });
/** A bundle that cannot be loaded is reported by the invocation, as Lambda does. */
loading.then(sayLoaded, sayLoaded);

async function run(request: InvocationRequest): Promise<void> {
  const { requestId } = request;
  try {
    const handler = await loading;
    const result = await handler(request.event, contextOf(request, performance.now()));
    answer({ requestId, result: result === undefined ? null : result });
  } catch (error) {
    answer({ requestId, error: describe(error) });
  }
}

process.on("message", (message: InvocationRequest | { readonly kind: "clock" }) => {
  if (message.kind === "invoke") void run(message);
});
