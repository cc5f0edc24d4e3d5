import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { WorkQueue } from "../../ports/work-queue.ts";
import { requestLimits } from "../request-limits.ts";

/** Most messages that SQS takes in one call. */
const batchSize = 10;
/** Seconds. */
const longestDelay = 900;

interface Entry {
  readonly Id: string;
  readonly MessageBody: string;
  readonly DelaySeconds?: number;
}

/**
 * Queue of one kind of work, as JSON.
 * SQS answers for each message of a batch: those that it did not take are tried once more, then it is an error.
 */
export const sqsWorkQueue = <Message>(
  queueUrl: string,
  client = new SQSClient({ requestHandler: requestLimits }),
): WorkQueue<Message> => {
  const sendBatch = async (entries: readonly Entry[]): Promise<readonly Entry[]> => {
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: [...entries] }),
    );
    const failedIds = new Set(Failed.map(({ Id }) => Id));
    return entries.filter(({ Id }) => failedIds.has(Id));
  };

  return {
    send: async (messages, delaySeconds) => {
      let refused = 0;
      for (let start = 0; start < messages.length; start += batchSize) {
        const failed = await sendBatch(toEntries(messages.slice(start, start + batchSize), delaySeconds));
        refused += failed.length > 0 ? (await sendBatch(failed)).length : 0;
      }
      if (refused > 0) throw new Error(`${refused} of ${messages.length} messages were not taken by the queue`);
    },
  };
};

const toEntries = <Message>(messages: readonly Message[], delaySeconds?: (message: Message) => number): Entry[] =>
  messages.map((message, n) => ({
    Id: String(n),
    MessageBody: JSON.stringify(message),
    ...(delaySeconds && { DelaySeconds: Math.min(delaySeconds(message), longestDelay) }),
  }));
