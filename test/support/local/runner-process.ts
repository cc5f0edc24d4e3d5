import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { descendantsOf, stillRunning } from "./process-tree.ts";
import type { SmallCloud } from "./small-cloud.ts";

/** A local cloud in a process of its own, to be killed. */
export interface RunnerProcess {
  /** Process ids of everything that it started. */
  descendants(): Promise<number[]>;
  /** Lets it accept a message and mails, and kills it (SIGKILL) the moment they are accepted. */
  acceptAndDie(): Promise<{ messageIds: string[] }>;
  /** Those of the processes that still run. */
  alive(pids: readonly number[]): number[];
  kill(): Promise<void>;
}

const script = fileURLToPath(new URL("./runner-script.ts", import.meta.url));

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Starts a small cloud in a process of its own and waits until it works. */
export async function startRunner(small: SmallCloud): Promise<RunnerProcess> {
  const child = spawn(process.execPath, [script, small.stateDirectory, small.templateDirectory], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => (await lines.next()).value ?? "";
  if ((await nextLine()) !== "ready") throw new Error("the runner did not start");
  return {
    descendants: async () => descendantsOf(child.pid ?? 0),
    async acceptAndDie() {
      child.stdin.write("accept\n");
      const messageIds: string[] = JSON.parse(await nextLine());
      await kill(child);
      return { messageIds };
    },
    alive: stillRunning,
    kill: () => kill(child),
  };
}
