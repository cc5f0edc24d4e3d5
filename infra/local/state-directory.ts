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

/** Process ids are used again; together with the time of the start (Linux) they name one process for good. */
function nameProcess(pid: number): string {
  const file = `/proc/${pid}/stat`;
  const afterName = existsSync(file) ? readFileSync(file, "utf8").split(") ").at(-1) : "";
  const startTime = afterName?.split(" ")[startTimeField] ?? "";
  return `${pid} ${startTime}`;
}

/** Fields of `/proc/<pid>/stat` after the program's name. */
const startTimeField = 19;

/** The process that a lock names, if it still runs. */
function holderOf(lock: string): number | undefined {
  const holder = existsSync(lock) ? readFileSync(lock, "utf8") : "";
  const pid = Number.parseInt(holder, 10);
  return pid && isAlive(pid) && nameProcess(pid) === holder ? pid : undefined;
}

/** Claims a state directory for this process; makes it when missing. Throws `StateInUse`. */
export function openStateDirectory(directory: string): StateDirectory {
  const logs = join(directory, "logs");
  const mails = join(directory, "mails");
  mkdirSync(logs, { recursive: true });
  mkdirSync(mails, { recursive: true });
  const lock = join(directory, "runner.pid");
  const holder = holderOf(lock);
  if (holder && holder !== process.pid) throw new StateInUse(directory, holder);
  writeFileSync(lock, nameProcess(process.pid));
  return {
    directory,
    logs,
    mails,
    file: (name) => join(directory, name),
    release: () => rmSync(lock, { force: true }),
  };
}
