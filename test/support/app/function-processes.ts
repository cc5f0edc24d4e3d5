import { readdirSync, readFileSync } from "node:fs";

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
};

const parentOf = (pid: number): number => Number(read(pid, "stat").split(") ").at(-1)?.split(" ")[1]);

/** Kills (SIGKILL) every function's process that this process's local cloud has started. @returns how many */
export const killFunctions = (): number => {
  const pids = readdirSync("/proc")
    .map(Number)
    .filter(Number.isInteger)
    .filter((pid) => parentOf(pid) === process.pid && read(pid, "cmdline").includes("function-host"));
  for (const pid of pids) process.kill(pid, "SIGKILL");
  return pids.length;
};
