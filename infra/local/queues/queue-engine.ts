import { EventEmitter, once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { CreateQueueCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { createRequestHandler } from "local-aws-sqs";
import { z } from "zod";
import type { Authorize } from "../engines/authorization.ts";
import { readBody, serveLoopback } from "../engines/http-server.ts";
import type { QueueDescription } from "../template/read-queues.ts";
import { openQueueJournal } from "./queue-journal.ts";

/** SQS, kept on disk: what was accepted and not deleted is there again after a restart. */
export interface QueueEngine {
  readonly endpoint: string;
  /** Creates the template's queues and puts back what the last run left in them. */
  open(client: SQSClient, queues: readonly QueueDescription[], authorize: Authorize): Promise<void>;
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

const bodySchema = z.looseObject({ QueueUrl: z.string().optional() });

/** A request whose body has been read, for a reader that wants to read it. */
const again = ({ headers, method, url }: IncomingMessage, body: Buffer): IncomingMessage =>
  Object.assign(Readable.from([body]), { headers, method, url }) as unknown as IncomingMessage;

function deny(response: ServerResponse, message: string): void {
  response.writeHead(403, { "content-type": "application/x-amz-json-1.0" });
  response.end(JSON.stringify({ __type: "com.amazon.coral.service#AccessDeniedException", message }));
}

/** Starts SQS on a free port of 127.0.0.1. */
export async function startQueueEngine(settings: QueueEngineSettings): Promise<QueueEngine> {
  const arrivals = new EventEmitter().setMaxListeners(0);
  const journal = openQueueJournal(settings.journalFile, (queueName) => arrivals.emit(queueName));
  let authorize: Authorize = () => undefined;
  let arns = new Map<string, string>();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    const parsed = bodySchema.parse(JSON.parse(body.toString("utf8")));
    const queueName = parsed.QueueUrl?.split("/").at(-1) ?? "";
    const action = `sqs:${operation.replace(/Batch$/, "")}`;
    const denial = authorize(request.headers.authorization, [
      { action, resourceArn: arns.get(queueName) ?? queueName },
    ]);
    if (denial) return deny(response, denial);
    journal.watch(operation, parsed, response);
    await engine.requestHandler(again(request, body), response);
  }

  const server = await serveLoopback(0, serve);
  const engine = createRequestHandler({
    port: server.port,
    hostname: "127.0.0.1",
    accountId: settings.account,
    region: settings.region,
    emulateQueueCreationLifecycle: false,
  });
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    async open(client, queues, decide) {
      authorize = decide;
      arns = new Map(queues.map(({ queueName, arn }) => [queueName, arn]));
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
