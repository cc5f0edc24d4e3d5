import { readdirSync, readFileSync } from "node:fs";

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

/** Everything that a process started, and what that started. */
export function descendantsOf(root: number): number[] {
  const all = parents();
  const isBelow = (pid: number): boolean => {
    const parent = all.get(pid);
    return parent === root || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  return [...all.keys()].filter(isBelow);
}

/** Those of the processes that have not ended. */
export function stillRunning(pids: readonly number[]): number[] {
  const running = parents();
  return pids.filter((pid) => running.has(pid));
}
