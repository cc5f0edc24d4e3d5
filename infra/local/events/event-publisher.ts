import { randomUUID } from "node:crypto";
import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { EventRoute } from "../template/read-event-routes.ts";

/** What a provider publishes about one message. */
export type ProviderEvent = Readonly<Record<string, unknown>> & { readonly eventType: string };

interface Told {
  readonly configurationSet: string | undefined;
  /** Of one message, in the order in which they happened. */
  readonly events: readonly ProviderEvent[];
  /** ISO time. */
  readonly at: string;
}

/** Brings events to the queues that the template subscribes. */
export type Publish = (told: Told) => Promise<void>;

/** SNS's envelope, where a subscription does not ask for the bare message. */
const envelope = (route: EventRoute, message: string, timestamp: string): string =>
  JSON.stringify({
    Type: "Notification",
    MessageId: randomUUID(),
    TopicArn: route.topicArn,
    Message: message,
    Timestamp: timestamp,
  });

const wants = ({ eventTypes }: EventRoute, { eventType }: ProviderEvent): boolean =>
  eventTypes.includes("text_all") || eventTypes.includes(eventType.toLowerCase());

const bodyFor = (route: EventRoute, event: ProviderEvent, at: string): string => {
  const message = JSON.stringify(event);
  return route.raw ? message : envelope(route, message, at);
};

/** In one call: a message has a handful of events, of the ten that a call may bring. */
async function sendTogether(client: SQSClient, QueueUrl: string, bodies: readonly string[]): Promise<void> {
  if (bodies.length === 0) return;
  const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  if (Failed.length > 0) throw new Error(`${Failed.length} of ${bodies.length} events were not taken by the queue`);
}

export const eventPublisher =
  (client: SQSClient, routes: readonly EventRoute[]): Publish =>
  async ({ configurationSet, events, at }) => {
    for (const route of routes.filter((candidate) => candidate.configurationSet === configurationSet)) {
      const wanted = events.filter((event) => wants(route, event));
      await sendTogether(
        client,
        route.queueUrl,
        wanted.map((event) => bodyFor(route, event, at)),
      );
    }
  };
