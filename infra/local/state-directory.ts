import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Another runner works on the same state. */
export class StateInUse extends Error {
  readonly directory: string;
  readonly pid: number;

  constructor(directory: string, pid: number) {
    super(`${directory} is in use by process ${pid}`);
    this.name = "StateInUse";
    this.directory = directory;
    this.pid = pid;
  }
}

/** Where a cloud keeps what must survive it. */
export interface StateDirectory {
  readonly directory: string;
  readonly logs: string;
  readonly mails: string;
  file(name: string): string;
  /** Lets another runner in. */
  release(): void;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A process id is used again some day: on Linux, look whether it is still a runner of ours. */
function isRunner(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync("/proc/self/cmdline")) return isAlive(pid);
  return isAlive(pid) && existsSync(commandLine) && readFileSync(commandLine, "utf8").includes("node");
}

/** Claims a state directory for this process; makes it when missing. Throws `StateInUse`. */
export function openStateDirectory(directory: string): StateDirectory {
  const logs = join(directory, "logs");
  const mails = join(directory, "mails");
  mkdirSync(logs, { recursive: true });
  mkdirSync(mails, { recursive: true });
  const lock = join(directory, "runner.pid");
  const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
  if (holder && holder !== process.pid && isRunner(holder)) throw new StateInUse(directory, holder);
  writeFileSync(lock, String(process.pid));
  return {
    directory,
    logs,
    mails,
    file: (name) => join(directory, name),
    release: () => rmSync(lock, { force: true }),
  };
}
