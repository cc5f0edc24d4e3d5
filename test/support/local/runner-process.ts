import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
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

const script = join(import.meta.dirname, "runner-script.ts");

/** Parent of each process of this machine (Linux). */
function parents(): Map<number, number> {
  const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
  return new Map(pids.flatMap((pid) => parentOf(pid)));
}

function parentOf(pid: number): [number, number][] {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return state === "Z" ? [] : [[pid, Number(parent)]];
  } catch {
    return [];
  }
}

function descendantsOf(root: number): number[] {
  const all = parents();
  const isBelow = (pid: number): boolean => {
    const parent = all.get(pid);
    return parent === root || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  return [...all.keys()].filter(isBelow);
}

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
    alive: (pids) => {
      const running = parents();
      return pids.filter((pid) => running.has(pid));
    },
    kill: () => kill(child),
  };
}
