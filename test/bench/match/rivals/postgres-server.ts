import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getuid } from "node:process";
import { promisify } from "node:util";

const run = promisify(execFile);
const debian = "/usr/lib/postgresql";

/** Where the newest server's programs are; undefined where there is none. */
const programs = (): string | undefined => {
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const newest = join(debian, String(Math.max(0, ...versions)), "bin");
  return existsSync(join(newest, "initdb")) ? newest : undefined;
};

/** PostgreSQL does not run as root: there, it runs as the user that Debian's package made. */
const owner = (): { uid?: number; gid?: number } => {
  if (getuid?.() !== 0) return {};
  const idOf = (flag: "-u" | "-g"): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
};

/** For one machine that does nothing else: everything in memory, no safety, no compiler. */
const settings = {
  shared_buffers: "2GB",
  work_mem: "512MB",
  maintenance_work_mem: "512MB",
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  autovacuum: "off",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  effective_cache_size: "8GB",
  random_page_cost: "1.0",
  listen_addresses: "",
  client_min_messages: "warning",
} as const;

export interface PostgresServer {
  /** Runs statements in a session of their own. */
  readonly run: (...statements: string[]) => Promise<void>;
  /** Memory of all its processes at this moment, in MB; what they share is counted once. */
  readonly memoryMB: () => number;
  readonly stop: () => void;
}

const sharesOf = (pid: number): number => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
  const own = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
  return children.map(Number).reduce((sum, child) => sum + sharesOf(child), Number(own?.[1] ?? 0));
};

/** Waits for the line of its log that says so. @throws Error with the log if it ends before */
const untilReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let log = "";
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      if (log.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });

/** Starts a server of its own with an empty database; undefined where PostgreSQL is not installed. */
export const startPostgres = async (): Promise<PostgresServer | undefined> => {
  const bin = programs();
  if (bin === undefined) return undefined;
  const directory = mkdtempSync(join(tmpdir(), "ikigai-postgres-"));
  const as = { ...owner(), cwd: directory };
  if (as.uid !== undefined && as.gid !== undefined) chownSync(directory, as.uid, as.gid);
  const data = join(directory, "data");
  await run(join(bin, "initdb"), ["-D", data, "-U", "postgres", "--no-locale", "-E", "UTF8", "--no-sync"], as);
  const given = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(bin, "postgres"), ["-D", data, "-k", directory, ...given], {
    ...as,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ready = untilReady(server);
  const stop = (): void => {
    server.kill("SIGINT");
    server.once("exit", () => rmSync(directory, { recursive: true, force: true }));
  };
  const psql = async (...statements: string[]): Promise<void> => {
    const commands = statements.flatMap((statement) => ["-c", statement]);
    const options = ["-h", directory, "-U", "postgres", "-q", "-X", "-v", "ON_ERROR_STOP=1"];
    await run(join(bin, "psql"), [...options, ...commands], { maxBuffer: 1 << 24 });
  };
  await ready;
  return {
    run: psql,
    memoryMB: () => {
      try {
        return server.pid === undefined ? 0 : sharesOf(server.pid) / 1000;
      } catch {
        return 0;
      }
    },
    stop,
  };
};
