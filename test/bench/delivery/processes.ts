import { readdirSync, readFileSync } from "node:fs";

/** What a process of the running cloud has taken so far. */
export interface ProcessUse {
  /** The function's; `database`; `cloud` for the process that holds queues, gateway and provider. */
  readonly name: string;
  readonly cpuSeconds: number;
  readonly peakMB: number;
}

const ticksPerSecond = 100;

const contents = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It has ended in the meantime.
    return "";
  }
};

const nameOf = (pid: number): string => {
  const [, lambda] = /AWS_LAMBDA_FUNCTION_NAME=([^\0]+)/.exec(contents(`/proc/${pid}/environ`)) ?? [];
  return lambda ?? (contents(`/proc/${pid}/cmdline`).includes("dynoxide") ? "database" : "other");
};

const useOf = (pid: number, own: number): ProcessUse => {
  // The command stands in brackets and may hold anything: fields are counted from behind it (proc(5)).
  const [, , , , , , , , , , , user = "0", system = "0"] = (contents(`/proc/${pid}/stat`).split(") ")[1] ?? "").split(
    " ",
  );
  const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(contents(`/proc/${pid}/status`)) ?? [];
  return {
    name: pid === own ? "cloud" : nameOf(pid),
    cpuSeconds: (Number(user) + Number(system)) / ticksPerSecond,
    peakMB: Number(kilobytes) / 1000,
  };
};

const parentOf = (pid: number): number =>
  Number((contents(`/proc/${pid}/stat`).split(") ")[1] ?? "").split(" ")[1] ?? 0);

const isDescendantOf = (pid: number, ancestor: number): boolean =>
  pid === ancestor || (pid > 1 && isDescendantOf(parentOf(pid), ancestor));

/** This process and those that it started; nothing where the machine does not tell (it does on Linux). */
export const processesNow = (): ProcessUse[] => {
  const own = process.pid;
  const pids = contents(`/proc/${own}/stat`) === "" ? [] : readdirSync("/proc").map(Number).filter(Boolean);
  return pids.filter((pid) => isDescendantOf(pid, own)).map((pid) => useOf(pid, own));
};
