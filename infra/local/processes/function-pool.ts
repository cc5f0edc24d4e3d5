import type { FunctionDescription } from "../template/read-functions.ts";
import { FunctionFailed } from "./function-failed.ts";
import { type FunctionProcess, type ProcessSettings, startFunctionProcess } from "./function-process.ts";

/** Processes a function at most; two show what concurrency does and leave a small machine its breath. */
const largestPool = 2;

/** Lambda refuses larger requests and answers (synchronous invocation). */
const largestPayload = 6 * 1024 * 1024;

/** One function: its execution environments, started when needed. */
export interface FunctionPool {
  readonly fn: FunctionDescription;
  /** Invocations that run or wait. */
  readonly inFlight: number;
  invoke(event: unknown): Promise<unknown>;
  shiftClock(offsetMs: number): void;
  stop(): Promise<void>;
}

function checkSize(fn: FunctionDescription, value: unknown, what: string): void {
  const bytes = Buffer.byteLength(JSON.stringify(value) ?? "");
  if (bytes <= largestPayload) return;
  const errorMessage = `${what} of ${bytes} bytes exceeds the limit of ${largestPayload}`;
  throw new FunctionFailed(fn.name, { errorType: "RequestEntityTooLarge", errorMessage });
}

export function createFunctionPool(fn: FunctionDescription, settings: () => ProcessSettings): FunctionPool {
  const processes = new Set<FunctionProcess>();
  const waiting: (() => void)[] = [];
  let inFlight = 0;

  function take(): FunctionProcess | undefined {
    for (const one of processes) if (!one.alive) processes.delete(one);
    const idle = [...processes].find((one) => one.idle);
    if (idle || processes.size >= largestPool) return idle;
    const started = startFunctionProcess(fn, settings());
    processes.add(started);
    return started;
  }

  async function run(event: unknown): Promise<unknown> {
    let taken = take();
    while (!taken) {
      await new Promise<void>((resolve) => waiting.push(resolve));
      taken = take();
    }
    try {
      return await taken.invoke(event);
    } finally {
      waiting.shift()?.();
    }
  }

  return {
    fn,
    get inFlight() {
      return inFlight;
    },
    async invoke(event) {
      checkSize(fn, event, "payload");
      inFlight += 1;
      try {
        const result = await run(event);
        checkSize(fn, result, "answer");
        return result;
      } finally {
        inFlight -= 1;
      }
    },
    shiftClock: (offsetMs) => {
      for (const one of processes) one.shiftClock(offsetMs);
    },
    stop: async () => {
      await Promise.all([...processes].map((one) => one.stop()));
    },
  };
}
