import { EventEmitter, once } from "node:events";
import { CreateQueueCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { createRequestHandler } from "local-aws-sqs";
import { serveLoopback } from "../engines/http-server.ts";
import type { QueueDescription } from "../template/read-queues.ts";
import { openQueueJournal } from "./queue-journal.ts";

/** SQS, kept on disk: what was accepted and not deleted is there again after a restart. */
export interface QueueEngine {
  readonly endpoint: string;
  /** Creates the template's queues and puts back what the last run left in them. */
  open(client: SQSClient, queues: readonly QueueDescription[]): Promise<void>;
  /** Resolves when a message has been sent to the queue, the time is over or the signal says so. */
  waitForMessage(queueName: string, timeoutMs: number, signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

export interface QueueEngineSettings {
  readonly account: string;
  readonly region: string;
  readonly journalFile: string;
}

async function createQueue(client: SQSClient, queue: QueueDescription): Promise<void> {
  const { deadLetter } = queue;
  const redrive = deadLetter && { deadLetterTargetArn: deadLetter.arn, maxReceiveCount: deadLetter.afterReceives };
  await client.send(
    new CreateQueueCommand({
      QueueName: queue.queueName,
      Attributes: {
        VisibilityTimeout: String(queue.visibilitySeconds),
        DelaySeconds: String(queue.delaySeconds),
        MessageRetentionPeriod: String(queue.retentionSeconds),
        ...(redrive && { RedrivePolicy: JSON.stringify(redrive) }),
      },
    }),
  );
}

/** Starts SQS on a free port of 127.0.0.1. */
export async function startQueueEngine(settings: QueueEngineSettings): Promise<QueueEngine> {
  const arrivals = new EventEmitter().setMaxListeners(0);
  const journal = openQueueJournal(settings.journalFile, (queueName) => arrivals.emit(queueName));
  let handle: ReturnType<typeof createRequestHandler>["requestHandler"] | undefined;
  const server = await serveLoopback(0, (request, response) => {
    journal.watch(request, response);
    return handle?.(request, response);
  });
  const engine = createRequestHandler({
    port: server.port,
    hostname: "127.0.0.1",
    accountId: settings.account,
    region: settings.region,
    emulateQueueCreationLifecycle: false,
  });
  handle = engine.requestHandler;
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    async open(client, queues) {
      for (const queue of queues) await createQueue(client, queue);
      for (const { queueName, body } of journal.left) {
        const url = queues.find((queue) => queue.queueName === queueName)?.url;
        if (url) await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
      }
      journal.replaceOld();
    },
    async waitForMessage(queueName, timeoutMs, signal) {
      await once(arrivals, queueName, { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) }).catch(
        () => undefined,
      );
    },
    async stop() {
      await server.stop();
      engine.service.resetAll();
    },
  };
}
