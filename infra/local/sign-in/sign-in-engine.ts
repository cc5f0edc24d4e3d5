import { fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SignInSettings } from "./staff-person.ts";

/** The OpenID provider of the staff's sign-in, in a process of its own. */
export interface SignInEngine {
  readonly issuer: string;
  shiftClock(offsetMs: number): void;
  stop(): Promise<void>;
}

const host = fileURLToPath(new URL("./sign-in-host.ts", import.meta.url));
const clockPreload = new URL("../processes/shifted-clock.ts", import.meta.url).href;

export async function startSignInEngine(
  settings: SignInSettings,
  clockOffsetMs: number,
  logFile: string,
): Promise<SignInEngine> {
  const log = openSync(logFile, "a");
  const child = fork(host, [JSON.stringify(settings), String(clockOffsetMs)], {
    env: {},
    execArgv: ["--import", clockPreload],
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  const ended = once(child, "exit");
  const [message] = await Promise.race([
    once(child, "message"),
    ended.then(() => Promise.reject(new Error(`The OpenID provider did not start; see ${logFile}.`))),
  ]);
  return {
    issuer: (message as { issuer: string }).issuer,
    shiftClock: (offsetMs) => {
      if (child.connected) child.send({ kind: "clock", offsetMs });
    },
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
