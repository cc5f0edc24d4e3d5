import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { FunctionDescription } from "../template/read-functions.ts";
import { FunctionFailed } from "./function-failed.ts";
import type { InvocationAnswer, InvocationRequest } from "./invocation.ts";

const host = fileURLToPath(new URL("./function-host.ts", import.meta.url));
const clockPreload = new URL("./shifted-clock.ts", import.meta.url).href;

/** One execution environment of a function. */
export interface FunctionProcess {
  readonly pid: number | undefined;
  /** Whether it can take an invocation; a dead one never can again. */
  readonly idle: boolean;
  readonly alive: boolean;
  invoke(event: unknown): Promise<unknown>;
  shiftClock(offsetMs: number): void;
  stop(): Promise<void>;
}

export interface ProcessSettings {
  readonly environment: Readonly<Record<string, string>>;
  readonly clockOffsetMs: number;
  /** Takes what the function writes to standard output and error, line by line or in pieces. */
  readonly onOutput: (text: string) => void;
}

function start(fn: FunctionDescription, settings: ProcessSettings): ChildProcess {
  const child = fork(host, [fn.entry, fn.exportName, String(settings.clockOffsetMs)], {
    cwd: fn.directory,
    env: settings.environment,
    execArgv: ["--import", clockPreload, `--max-old-space-size=${fn.memoryMegabytes}`],
    /** Ctrl-C in the terminal is for the runner, which stops its functions in order. */
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  child.stdout?.setEncoding("utf8").on("data", settings.onOutput);
  child.stderr?.setEncoding("utf8").on("data", settings.onOutput);
  return child;
}

/** Starts a process for a function. It ends by itself when the runner is gone. */
export function startFunctionProcess(fn: FunctionDescription, settings: ProcessSettings): FunctionProcess {
  const child = start(fn, settings);
  let alive = true;
  let busy = false;
  const ended = new Promise<void>((resolve) => {
    for (const end of ["exit", "error"]) child.once(end, () => resolve());
  });
  void ended.then(() => {
    alive = false;
  });
  /** The bundle is loaded (or could not be): loading is not counted into a function's time, as in Lambda. */
  const loaded = new Promise<void>((resolve) => child.once("message", () => resolve()));
  const timeoutMs = fn.timeoutSeconds * 1000;

  function exchange(event: unknown): Promise<unknown> {
    const requestId = randomUUID();
    const request: InvocationRequest = { kind: "invoke", requestId, event, timeoutMs, functionArn: fn.arn };
    return new Promise((resolve, reject) => {
      const fail = (errorType: string, errorMessage: string) =>
        settle(() => reject(new FunctionFailed(fn.name, { errorType, errorMessage })));
      const timer = setTimeout(() => {
        alive = false;
        child.kill("SIGKILL");
        fail("Sandbox.Timedout", `Task timed out after ${fn.timeoutSeconds} seconds`);
      }, timeoutMs);
      const onExit = () => fail("Runtime.ExitError", "the process ended before it answered");
      const onMessage = (answer: InvocationAnswer) => {
        if (answer.requestId !== requestId) return;
        if ("error" in answer) fail(answer.error.errorType, answer.error.errorMessage);
        else settle(() => resolve(answer.result));
      };
      const settle = (end: () => void) => {
        clearTimeout(timer);
        child.off("exit", onExit).off("message", onMessage);
        end();
      };
      child.on("exit", onExit).on("message", onMessage);
      if (child.connected) child.send(request);
      else onExit();
    });
  }

  return {
    pid: child.pid,
    get idle() {
      return alive && !busy;
    },
    get alive() {
      return alive;
    },
    async invoke(event) {
      busy = true;
      try {
        await Promise.race([loaded, ended]);
        return await exchange(event);
      } finally {
        busy = false;
      }
    },
    shiftClock: (offsetMs) => {
      if (child.connected) child.send({ kind: "clock", offsetMs });
    },
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
