import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { bundlesDirectory } from "../../../infra/build-functions.ts";
import type { InvocationAnswer, InvocationRequest } from "../../../infra/local/processes/invocation.ts";
import { bundle } from "../bundled.ts";
import type { KillMessage, StepMessage } from "./kill-at.ts";

/** The local runner's host of a function, and what is loaded before it. */
export interface Programs {
  readonly host: string;
  readonly clock: string;
  readonly kill: string;
  remove(): Promise<void>;
}

/** They are started by the hundred, and start in half the time from plain JavaScript. */
export const bundlePrograms = async (): Promise<Programs> => {
  const entries = ["infra/local/processes/function-host.ts", "infra/local/processes/shifted-clock.ts"];
  const bundles = await Promise.all([...entries, "test/support/crash/kill-at.ts"].map(bundle));
  const [host = "", clock = "", kill = ""] = bundles.map(({ file }) => file);
  return { host, clock, kill, remove: async () => void (await Promise.all(bundles.map(({ remove }) => remove()))) };
};

/** When to end the process: at one of some steps, or after a time, wherever it is then. */
export type Kill = { readonly steps: readonly string[]; readonly skip: number } | { readonly afterMs: number };

/** The step at which it ended; empty: it was ended after a time. */
export type Invoked =
  | { readonly outcome: "killed"; readonly step: string }
  | { readonly outcome: "answered"; readonly result: unknown };

/** As `kill-at.ts` has it, which cannot be loaded here: it changes the process that loads it. */
const lastWordsFd = 4;

/** A deployed function in a process of its own, as the local runner has it, which can be killed and is then started anew. */
export interface CrashingFunction {
  invoke(event: unknown, clockOffsetMs: number, kill?: Kill): Promise<Invoked>;
  stop(): void;
}

interface Settings {
  readonly programs: Programs;
  /** As its folder: `jobs/send-delivery`. */
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly onStep: (step: string) => void;
}

const start = ({ programs: { host, clock, kill }, name, environment }: Settings): ChildProcess =>
  fork(host, [join(bundlesDirectory, name, "index.mjs"), "handler", "0"], {
    env: environment,
    execArgv: ["--import", clock, "--import", kill],
    // The fifth is for its last words.
    stdio: ["ignore", "ignore", "inherit", "ipc", "pipe"],
  });

type Answer = InvocationAnswer | StepMessage | { readonly kind: "loaded" };

const killMessage = (kill: Kill | undefined): KillMessage =>
  kill && "steps" in kill ? { kind: "kill", ...kill } : { kind: "kill", steps: [], skip: 0 };

export const crashingFunction = (settings: Settings): CrashingFunction => {
  let child = start(settings);
  let stopped = false;

  const exchange = (event: unknown, clockOffsetMs: number, kill: Kill | undefined): Promise<Invoked> =>
    new Promise((resolve, reject) => {
      const own = child;
      const timer = kill && "afterMs" in kill ? setTimeout(() => own.kill("SIGKILL"), kill.afterMs) : undefined;
      const settle = (end: () => void) => {
        clearTimeout(timer);
        own.removeAllListeners();
        own.stdio[lastWordsFd]?.removeAllListeners("data");
        end();
      };
      let step = "";
      own.stdio[lastWordsFd]?.on("data", (words: Buffer) => {
        step = words.toString("utf8");
      });
      own.once("close", (code, signal) => {
        if (!stopped) child = start(settings);
        if (signal === "SIGKILL") return settle(() => resolve({ outcome: "killed", step }));
        settle(() => reject(new Error(`${settings.name} ended with ${code ?? signal}`)));
      });
      own.on("message", (answer: Answer) => {
        if ("kind" in answer) return answer.kind === "step" ? settings.onStep(answer.step) : undefined;
        if ("error" in answer)
          return settle(() => reject(new Error(`${answer.error.errorType} ${answer.error.errorMessage}`)));
        settle(() => resolve({ outcome: "answered", result: answer.result }));
      });
      const timeoutMs = 60_000;
      const request: InvocationRequest = { kind: "invoke", requestId: "1", event, timeoutMs, functionArn: "" };
      for (const message of [{ kind: "clock", offsetMs: clockOffsetMs }, killMessage(kill), request]) own.send(message);
    });

  return {
    invoke: exchange,
    stop: () => {
      stopped = true;
      child.kill("SIGKILL");
    },
  };
};
