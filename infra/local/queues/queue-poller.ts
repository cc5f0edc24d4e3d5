import { setTimeout as sleep } from "node:timers/promises";
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { z } from "zod";
import { FunctionFailed } from "../processes/function-failed.ts";
import type { EventSource } from "../template/read-queues.ts";

/** Hands a queue's messages to its function, as Lambda's event source mapping does. */
export interface QueuePoller {
  stop(): Promise<void>;
}

export interface PollerSettings {
  readonly client: SQSClient;
  readonly source: EventSource;
  readonly region: string;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Ends early when a message arrives: the engine's own long polling notices it only at its end. */
  readonly waitForMessage: (queueName: string, timeoutMs: number, signal: AbortSignal) => Promise<void>;
}

/** More would wait for a process anyway: a function has two. */
const largestConcurrency = 2;

/** Delayed messages and those that come back after a failure arrive without a sign. */
const lookAgainMs = 1000;

const pauseAfterErrorMs = 500;

/** A batch gets so long to end when the runner stops; an unfinished one comes again. */
const graceMs = 3000;

const batchAnswerSchema = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) })
  .nullish();

const toRecord = (message: Message, { source, region }: PollerSettings) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes ?? {},
  messageAttributes: {},
  md5OfBody: message.MD5OfBody,
  eventSource: "aws:sqs",
  eventSourceARN: source.queue.arn,
  awsRegion: region,
});

/** The messages that the function is done with. One that failed stays, hidden until its visibility runs out. */
async function work(messages: readonly Message[], settings: PollerSettings): Promise<readonly Message[]> {
  try {
    const Records = messages.map((message) => toRecord(message, settings));
    const answer = batchAnswerSchema.parse(await settings.invoke({ Records }));
    const failed = new Set(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    return messages.filter(({ MessageId }) => MessageId && !failed.has(MessageId));
  } catch (error) {
    if (error instanceof FunctionFailed || error instanceof z.ZodError) return [];
    throw error;
  }
}

async function pollOnce(settings: PollerSettings, signal: AbortSignal): Promise<void> {
  const { client, source } = settings;
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl: source.queue.url,
      MaxNumberOfMessages: source.batchSize,
      WaitTimeSeconds: 0,
      MessageSystemAttributeNames: ["All"],
    }),
    { abortSignal: signal },
  );
  if (Messages.length === 0) return settings.waitForMessage(source.queue.queueName, lookAgainMs, signal);
  const done = await work(Messages, settings);
  if (done.length === 0) return;
  await client.send(
    new DeleteMessageBatchCommand({
      QueueUrl: source.queue.url,
      Entries: done.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
    }),
  );
}

async function poll(settings: PollerSettings, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await pollOnce(settings, signal);
    } catch (error) {
      if (signal.aborted) return;
      console.error(`${settings.source.logicalId}:`, error);
      await sleep(pauseAfterErrorMs);
    }
  }
}

/** Starts polling; `stop` lets the batches that are being worked on come to their end. */
export function startQueuePoller(settings: PollerSettings): QueuePoller {
  const stopping = new AbortController();
  const lanes = Math.min(settings.source.maximumConcurrency, largestConcurrency);
  const polling = Array.from({ length: lanes }, () => poll(settings, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.race([Promise.all(polling), sleep(graceMs, undefined, { ref: false })]);
    },
  };
}
