import { GetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";

/** The engine counts hidden messages among the first, unlike AWS. */
const depthAttributes = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed"] as const;

/** Messages in a queue: waiting, being worked on (or waiting for a retry), and delayed. */
export async function queueDepth(client: SQSClient, queueUrl: string): Promise<number> {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...depthAttributes] }),
  );
  return depthAttributes.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
}
