import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { SQSRecord } from "aws-lambda";
import { startQueueEngine } from "../../infra/local/queues/queue-engine.ts";
import type { QueueDescription } from "../../infra/local/template/read-queues.ts";
import { type DeliveryWork, deliveryWorkSchema } from "../../shared/domain/work.ts";
import { queueJob } from "../../shared/runtime/job-handler.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { deliveryWorld } from "../support/simulation/delivery-world.ts";
import { type Proof, violationsOf } from "./proof.ts";

const batchSize = 10;
const maxReceives = 5;
/** Messages that failed come back after this. */
const visibilitySeconds = 1;
const home = { account: "000000000000", region: "ap-northeast-1" };

const queueNamed = (endpoint: string, queueName: string, deadLetterOf?: QueueDescription): QueueDescription => ({
  ...{ logicalId: queueName, queueName, visibilitySeconds, delaySeconds: 0, retentionSeconds: 345_600 },
  url: `${endpoint}/${home.account}/${queueName}`,
  arn: `arn:aws:sqs:${home.region}:${home.account}:${queueName}`,
  ...(deadLetterOf && { deadLetter: { arn: deadLetterOf.arn, afterReceives: maxReceives } }),
});

interface Queues {
  readonly client: SQSClient;
  readonly work: QueueDescription;
  readonly dead: QueueDescription;
}

const sendAll = async ({ client }: Queues, { url }: QueueDescription, bodies: readonly string[]): Promise<void> => {
  for (let start = 0; start < bodies.length; start += batchSize) {
    const Entries = bodies.slice(start, start + batchSize).map((MessageBody, n) => ({ Id: String(n), MessageBody }));
    await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
  }
};

const receive = async ({ client }: Queues, { url }: QueueDescription): Promise<Message[]> => {
  const request = { QueueUrl: url, MaxNumberOfMessages: batchSize, MessageSystemAttributeNames: ["All" as const] };
  return (await client.send(new ReceiveMessageCommand(request))).Messages ?? [];
};

const remove = async ({ client }: Queues, { url }: QueueDescription, messages: readonly Message[]): Promise<void> => {
  if (messages.length === 0) return;
  const Entries = messages.map(({ ReceiptHandle }, n) => ({ Id: String(n), ReceiptHandle }));
  await client.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
};

/** A message as Lambda hands it to a function. */
const recordOf = (message: Message): SQSRecord => ({
  messageId: message.MessageId ?? "",
  receiptHandle: message.ReceiptHandle ?? "",
  body: message.Body ?? "",
  attributes: {
    ApproximateReceiveCount: message.Attributes?.ApproximateReceiveCount ?? "",
    SentTimestamp: message.Attributes?.SentTimestamp ?? "",
    SenderId: message.Attributes?.SenderId ?? "",
    ApproximateFirstReceiveTimestamp: message.Attributes?.ApproximateFirstReceiveTimestamp ?? "",
  },
  messageAttributes: {},
  md5OfBody: message.MD5OfBody ?? "",
  eventSource: "aws:sqs",
  eventSourceARN: "arn:aws:sqs:ap-northeast-1:000000000000:work",
  awsRegion: home.region,
});

/** Works on a queue as Lambda's event source mapping does, until it stays empty. Tells how often each message came. */
const workOff = async (queues: Queues, handler: ReturnType<typeof queueJob>): Promise<Map<string, number>> => {
  const receives = new Map<string, number>();
  for (let idle = 0; idle < 2 * visibilitySeconds + 2; ) {
    const messages = await receive(queues, queues.work);
    if (messages.length === 0) {
      idle += 1;
      await wait(500);
      continue;
    }
    idle = 0;
    const { batchItemFailures } = await handler({ Records: messages.map(recordOf) });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { Body = "" } of messages) receives.set(Body, (receives.get(Body) ?? 0) + 1);
    await remove(
      queues,
      queues.work,
      messages.filter(({ MessageId = "" }) => !failed.has(MessageId)),
    );
  }
  return receives;
};

const takeAll = async (queues: Queues, queue: QueueDescription): Promise<string[]> => {
  const bodies: string[] = [];
  for (let messages = await receive(queues, queue); messages.length > 0; messages = await receive(queues, queue)) {
    bodies.push(...messages.map(({ Body = "" }) => Body));
    await remove(queues, queue, messages);
  }
  return bodies;
};

/** People whose rows cannot be read until somebody repairs them: every tenth. */
const poisoned = (world: ReturnType<typeof deliveryWorld>, isSick: () => boolean) => {
  const sick = new Set(world.people.waiting.filter((_, n) => n % batchSize === 0).map(({ seniorId }) => seniorId));
  const handle = async (work: DeliveryWork): Promise<void> => {
    if (isSick() && sick.has(work.seniorId)) throw new Error("row_cannot_be_read");
    await world.send(work);
  };
  return { sick, handle };
};

const openQueues = async (directory: string) => {
  const engine = await startQueueEngine({ ...home, journalFile: join(directory, "queues.jsonl") });
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const client = new SQSClient({ endpoint: engine.endpoint, region: home.region, credentials });
  const dead = queueNamed(engine.endpoint, "dead");
  const work = queueNamed(engine.endpoint, "work", dead);
  await engine.open(client, [dead, work], () => undefined);
  return { engine, queues: { client, work, dead } };
};

/** One bad message in each batch of ten: the others are done at once, the bad ones end in the dead-letter queue and come back. */
export const r5: Proof = {
  title: "poison messages, one in ten",
  run: async ({ seed, scale, say }) => {
    const batches = scale === "full" ? 1000 : 10;
    const world = deliveryWorld({ seed, digests: batches * batchSize });
    let repaired = false;
    const { sick, handle } = poisoned(world, () => !repaired);
    const handler = queueJob({
      service: "send-delivery",
      schema: deliveryWorkSchema,
      handle,
      logger: capturingLogger(),
    });
    const bodyOf = ({ centreId, seniorId, cycle }: DeliveryWork) => JSON.stringify({ centreId, seniorId, cycle });
    const isSick = (body: string) => sick.has((JSON.parse(body) as DeliveryWork).seniorId);

    const directory = await mkdtemp(join(tmpdir(), "ikigai-poison-"));
    const { engine, queues } = await openQueues(directory);
    try {
      await sendAll(queues, queues.work, world.people.waiting.map(bodyOf));
      const receives = await workOff(queues, handler);
      say(`${world.acceptances.length} sent, ${receives.size} messages`);
      const good = [...receives].filter(([body]) => !isSick(body));
      const bad = [...receives].filter(([body]) => isSick(body));
      const dead = await takeAll(queues, queues.dead);
      repaired = true;
      await sendAll(queues, queues.work, dead);
      await workOff(queues, handler);
      const counts = {
        batches,
        "good messages": good.length,
        "of these done on first receive": good.filter(([, times]) => times === 1).length,
        "poison messages": bad.length,
        "of these received exactly 5 times": bad.filter(([, times]) => times === maxReceives).length,
        "in the dead-letter queue": dead.length,
        "sent in the end": new Set(world.acceptances.map(({ deliveryKey }) => deliveryKey)).size,
        doubled: world.acceptances.length - new Set(world.acceptances.map(({ deliveryKey }) => deliveryKey)).size,
      };
      const exactly = (value: number) => ({ min: value, max: value });
      return {
        counts,
        violations: violationsOf(counts, {
          "of these done on first receive": exactly(batches * (batchSize - 1)),
          "of these received exactly 5 times": exactly(batches),
          "in the dead-letter queue": exactly(batches),
          "sent in the end": exactly(batches * batchSize),
          doubled: exactly(0),
        }),
      };
    } finally {
      queues.client.destroy();
      await engine.stop();
      await rm(directory, { recursive: true, force: true });
    }
  },
};
