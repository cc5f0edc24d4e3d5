import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port.ts";

export interface DynamoDbEngine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** No binary for this machine, and no endpoint of another engine. */
export class NoDynamoDbEngine extends Error {
  constructor() {
    super(`Dynoxide has no binary for ${process.platform}-${process.arch}`);
    this.name = "NoDynamoDbEngine";
  }
}

const guard = fileURLToPath(new URL("./guard.ts", import.meta.url));

function findBinary(): string {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    throw new NoDynamoDbEngine();
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const pollMs = 20;
const patienceMs = 15_000;

async function waitUntilReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`Dynoxide ended with code ${child.exitCode}; see dynoxide.log.`);
    if (performance.now() > deadline) throw new Error("Dynoxide does not answer; see dynoxide.log.");
    await sleep(pollMs);
  }
}

/** Starts Dynoxide on a free port with its file in the state directory. Throws `NoDynamoDbEngine` where it has no binary. */
async function startDynoxide(stateDirectory: string, logDirectory: string): Promise<DynamoDbEngine> {
  const binary = findBinary();
  const port = await freePort();
  const log = openSync(join(logDirectory, "dynoxide.log"), "a");
  const child = fork(guard, [binary, "--port", String(port), "--db-path", join(stateDirectory, "tables.sqlite")], {
    execArgv: [],
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  const ended = once(child, "exit");
  await waitUntilReady(child, port);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/**
 * The engine behind the tables: the one that `AWS_ENDPOINT_URL_DYNAMODB` of the runner's own environment names
 * (DynamoDB Local, for example), else Dynoxide.
 */
export async function startDynamoDbEngine(stateDirectory: string, logDirectory: string): Promise<DynamoDbEngine> {
  const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  return endpoint ? { endpoint, stop: async () => undefined } : startDynoxide(stateDirectory, logDirectory);
}
