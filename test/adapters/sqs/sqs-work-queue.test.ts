import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, test } from "vitest";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";

const queueUrl = "https://sqs.example/DeliveryQueue";
const sqs = mockClient(SQSClient);
beforeEach(() => sqs.reset());

const newQueue = () => sqsWorkQueue<{ n: number }>(queueUrl, new SQSClient({ region: "ap-northeast-1" }));
const messages = (count: number) => Array.from({ length: count }, (_, n) => ({ n }));
const batches = () =>
  sqs
    .commandCalls(SendMessageBatchCommand)
    .map(({ args: [{ input }] }) => (input.Entries ?? []).map(({ MessageBody }) => JSON.parse(MessageBody ?? "").n));
const refuse = (...ids: string[]) => ({
  Successful: [],
  Failed: ids.map((Id) => ({ Id, SenderFault: false, Code: "InternalError" })),
});

test("messages go in batches of ten", async () => {
  sqs.on(SendMessageBatchCommand).resolves({});
  await newQueue().send(messages(23));
  expect(batches().map((batch) => batch.length)).toEqual([10, 10, 3]);
  expect(batches().flat()).toEqual(messages(23).map(({ n }) => n));
  expect(sqs.commandCalls(SendMessageBatchCommand)[0]?.args[0].input.QueueUrl).toBe(queueUrl);
});

test("nothing to send calls nobody", async () => {
  await newQueue().send([]);
  expect(batches()).toEqual([]);
});

test("those of a batch that were refused are sent once more, and only those", async () => {
  sqs.on(SendMessageBatchCommand).resolvesOnce(refuse("3", "7")).resolves({});
  await newQueue().send(messages(10));
  expect(batches()[1]).toEqual([3, 7]);
});

test("what is refused twice is an error, after all the others were sent", async () => {
  sqs.on(SendMessageBatchCommand).resolvesOnce(refuse("0")).resolvesOnce(refuse("0")).resolves({});
  await expect(newQueue().send(messages(15))).rejects.toThrow("1 of 15 messages");
  expect(batches().map((batch) => batch.length)).toEqual([10, 1, 5]);
});
