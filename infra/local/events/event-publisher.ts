import { randomUUID } from "node:crypto";
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { EventRoute } from "../template/read-event-routes.ts";

/** What a provider publishes about one message. */
export type ProviderEvent = Readonly<Record<string, unknown>> & { readonly eventType: string };

interface Told {
  readonly configurationSet: string | undefined;
  readonly event: ProviderEvent;
  /** ISO time. */
  readonly at: string;
}

/** Brings an event to the queues that the template subscribes. */
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

const wants = (route: EventRoute, { configurationSet, event }: Told): boolean =>
  route.configurationSet === configurationSet &&
  (route.eventTypes.includes("text_all") || route.eventTypes.includes(event.eventType.toLowerCase()));

export const eventPublisher =
  (client: SQSClient, routes: readonly EventRoute[]): Publish =>
  async (told) => {
    const message = JSON.stringify(told.event);
    for (const route of routes.filter((candidate) => wants(candidate, told))) {
      const MessageBody = route.raw ? message : envelope(route, message, told.at);
      await client.send(new SendMessageCommand({ QueueUrl: route.queueUrl, MessageBody }));
    }
  };
