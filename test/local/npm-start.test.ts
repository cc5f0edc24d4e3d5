import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../infra/local/demo/read-store.ts";
import { startLocalCloud } from "../../infra/local/start-local-cloud.ts";
import { descendantsOf, stillRunning } from "../support/local/process-tree.ts";

let state: string;

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), "ikigai-start-"));
});

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await rm(state, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  /** All that it has said so far. */
  said(): string;
}

const children: ChildProcess[] = [];

/** What `npm start -- …` runs. */
function start(...flags: string[]): Started {
  const child = spawn(process.execPath, ["infra/local/run.ts", "--state", state, ...flags]);
  children.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return { child, said: () => output };
}

async function ended({ child }: Started): Promise<number | null> {
  if (child.exitCode === null) await once(child, "exit");
  return child.exitCode;
}

test("a taken port is said at once, with a way out", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  const started = start("--port", String(port));
  expect(await ended(started)).toBe(1);
  expect(started.said()).toContain(`ポート ${port} は、ほかのプログラムが使っています`);
  expect(started.said()).toContain(`--port ${port + 1}`);
  other.close();
});

test("an unknown flag is answered with the known ones", async () => {
  const started = start("--prot", "3001");
  expect(await ended(started)).toBe(2);
  expect(started.said()).toContain("npm start -- [--fresh] [--port 番号]");
});

test("one command: built, filled, one cycle delivered, everything open; Ctrl-C leaves no process", async () => {
  const started = start("--port", "0");
  await expect.poll(started.said, { timeout: 230_000, interval: 200 }).toContain("止めるときは");
  const text = started.said();
  expect(text).toMatch(/届いたお知らせ +メール [1-9]\d*通/);
  const [origin = ""] = /http:\/\/localhost:\d+/.exec(text) ?? [];
  for (const path of ["/", "/listings", "/staff", "/__local/"]) {
    expect([path, (await fetch(origin + path)).status]).toEqual([path, 200]);
  }
  const pids = descendantsOf(started.child.pid ?? 0);
  expect(pids.length).toBeGreaterThan(3);
  started.child.kill("SIGINT");
  expect(await ended(started)).toBe(0);
  await expect.poll(() => stillRunning(pids), { timeout: 10_000 }).toEqual([]);
}, 480_000);

test("killed in the middle of its first cycle and started again: nobody's digest is lost, nobody gets two", async () => {
  const killedState = join(state, "killed");
  const mails = join(killedState, "mails");
  const accepted = () => (existsSync(mails) ? readdirSync(mails).filter((file) => file.endsWith(".json")).length : 0);
  const first = start("--port", "0", "--state", killedState);
  await expect.poll(accepted, { timeout: 230_000, interval: 20 }).toBeGreaterThan(5);
  first.child.kill("SIGKILL");
  await ended(first);
  const second = start("--port", "0", "--state", killedState);
  await expect.poll(second.said, { timeout: 230_000, interval: 200 }).toContain("止めるときは");
  second.child.kill("SIGINT");
  await ended(second);

  const templateDirectory = join(killedState, "cdk.out");
  const cloud = await startLocalCloud({ stateDirectory: killedState, port: 0, templateDirectory });
  const store = openStore(cloud);
  const planned = (await store.deliveries()).filter(({ channel }) => channel === "email");
  const sent = (await cloud.mails()).flatMap(({ tags }) => tags.delivery ?? []);
  expect(sent.toSorted()).toEqual(planned.map(({ deliveryKey }) => deliveryKey).toSorted());
  expect(second.said()).toContain(`メール ${planned.length}通`);
  store.close();
  await cloud.stop();
}, 480_000);
