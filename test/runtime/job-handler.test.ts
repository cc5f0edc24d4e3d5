import type { SQSEvent, SQSRecord } from "aws-lambda";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { NotFound } from "../../shared/domain/errors.ts";
import { seniorSchema } from "../../shared/domain/senior.ts";
import { queueJob, scheduledJob } from "../../shared/runtime/job-handler.ts";
import { jsonLogger } from "../../shared/runtime/logger.ts";
import { aSenior } from "../support/builders.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";

const batchOf = (...bodies: string[]): SQSEvent => ({
  Records: bodies.map((body, n) => ({ messageId: `m-${n}`, body, eventSource: "aws:sqs" }) as SQSRecord),
});
const numbers = (...ns: unknown[]) => batchOf(...ns.map((n) => JSON.stringify({ n })));
const schema = z.object({ n: z.number() });

const aQueueJob = (handle: (message: { n: number }) => Promise<unknown>) => {
  const logger = capturingLogger();
  return { logger, handler: queueJob({ service: "send-delivery", schema, handle, logger }) };
};

describe("queueJob", () => {
  test("one bad message does not disturb the nine others", async () => {
    const done: number[] = [];
    const { handler, logger } = aQueueJob(async ({ n }) => {
      if (n === 4) throw new NotFound({ seniorId: "s-4" });
      done.push(n);
    });
    expect(await handler(numbers(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))).toEqual({
      batchItemFailures: [{ itemIdentifier: "m-4" }],
    });
    expect(done.sort()).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9]);
    expect(logger.entries.map(({ message }) => message)).toEqual([
      "send_delivery_started",
      "send_delivery_message_failed",
      "send_delivery_completed",
    ]);
    expect(logger.entries[1]?.fields).toMatchObject({ code: "not_found", seniorId: "s-4", messageId: "m-4" });
    expect(logger.entries[2]?.fields).toEqual({ messages: 10, failed: 1 });
  });

  test("a message that is no JSON, or not of the schema, comes back to the queue unhandled", async () => {
    const done: number[] = [];
    const { handler } = aQueueJob(async ({ n }) => done.push(n));
    const { batchItemFailures } = await handler(batchOf("{", '{"n":"one"}', '{"n":1}'));
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(["m-0", "m-1"]);
    expect(done).toEqual([1]);
  });

  test("a batch that fails as a whole is reported by message, not thrown", async () => {
    const { handler } = aQueueJob(async () => {
      throw new Error("down");
    });
    expect((await handler(numbers(0, 1))).batchItemFailures).toHaveLength(2);
  });

  test("a failure of one call is not remembered in the next", async () => {
    const { handler } = aQueueJob(async ({ n }) => {
      if (n === 0) throw new Error("down");
    });
    await handler(numbers(0));
    expect(await handler(numbers(1))).toEqual({ batchItemFailures: [] });
  });
});

describe("scheduledJob", () => {
  const logger = capturingLogger();
  const handler = scheduledJob({
    service: "plan-digests",
    schema: z.object({ scheduledTime: z.iso.datetime() }),
    run: async ({ scheduledTime }) => ({ segments: 4, scheduledTime }),
    logger,
  });

  test("the event is parsed; the counts are logged and answered", async () => {
    const scheduledTime = "2026-11-24T17:00:00Z";
    expect(await handler({ scheduledTime })).toEqual({ segments: 4, scheduledTime });
    expect(logger.entries.at(-1)).toMatchObject({
      message: "plan_digests_completed",
      fields: { segments: 4, scheduledTime },
    });
  });

  test("an event that does not fit fails the invocation", async () => {
    await expect(handler({ scheduledTime: "yesterday" })).rejects.toThrow(z.ZodError);
    expect(logger.entries.at(-1)).toMatchObject({
      level: "error",
      message: "plan_digests_failed",
      fields: { error: "ZodError", paths: "scheduledTime:invalid_format" },
    });
  });
});

describe("logs of failures", () => {
  const senior = aSenior();
  const personal = [...Object.values(senior.name), senior.email ?? "", senior.phone ?? "", senior.address.cityBlock];
  const body = JSON.stringify(senior);

  test.each<[string, string, () => Promise<unknown>]>([
    ["a message cut off in the middle", body.slice(0, -20), async () => undefined],
    ["a message with a name for a number", body.replace('"version":1', '"version":"花子"'), async () => undefined],
    [
      "an error that quotes the record",
      body,
      async () => {
        throw new Error(`Could not save ${body}`);
      },
    ],
    ["an error that is a text", body, () => Promise.reject(body)],
  ])("%s tells no name, address or phone", async (_, message, handle) => {
    const lines: string[] = [];
    const logger = jsonLogger("send-delivery", (line) => lines.push(line));
    const handler = queueJob({ service: "send-delivery", schema: seniorSchema, handle, logger });
    expect((await handler(batchOf(message))).batchItemFailures).toHaveLength(1);
    expect(personal.filter((text) => lines.join("\n").includes(text))).toEqual([]);
  });
});
