import { afterAll, beforeAll, expect, test } from "vitest";
import { StateInUse } from "../../infra/local/state-directory.ts";
import { startRunner } from "../support/local/runner-process.ts";
import { type SmallCloud, smallCloud } from "../support/local/small-cloud.ts";

let small: SmallCloud;

beforeAll(async () => {
  small = await smallCloud();
});

afterAll(() => small.remove());

test("rows, secrets and mails are there again after a restart", async () => {
  const first = await small.start();
  await first.invoke("jobs/probe", { put: "kept" });
  const secret = await first.invoke("jobs/probe", { secret: 1 });
  const messageId = await first.invoke("jobs/probe", { mail: { to: "hanako@example.jp", text: "hello" } });
  await first.drain();
  await first.stop();

  const second = await small.start();
  expect(await second.invoke("jobs/probe", { get: "kept" })).toEqual({ id: { S: "kept" } });
  expect(await second.invoke("jobs/probe", { secret: 1 })).toBe(secret);
  expect((await second.mails()).map((mail) => mail.messageId)).toEqual([messageId]);
  await second.stop();
});

test("kill -9 leaves no process, and what was accepted is worked on afterwards", async () => {
  const runner = await startRunner(small);
  const pids = await runner.descendants();
  expect(pids.length).toBeGreaterThanOrEqual(3);
  const { messageIds } = await runner.acceptAndDie();
  await expect.poll(() => runner.alive(pids), { timeout: 10_000 }).toEqual([]);

  const next = await small.start();
  expect(await next.drain()).toEqual({ unfinished: 0 });
  expect(await next.invoke("jobs/probe", { get: "sent-before-the-kill" })).not.toBeNull();
  const mails = await next.mails();
  expect(mails.map((mail) => mail.messageId)).toEqual(expect.arrayContaining(messageIds));
  await next.stop();
});

test("a second runner on the same state is told who has it", async () => {
  const runner = await startRunner(small);
  await expect(small.start()).rejects.toBeInstanceOf(StateInUse);
  await runner.kill();
});
