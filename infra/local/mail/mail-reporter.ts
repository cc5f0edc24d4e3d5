import { randomUUID } from "node:crypto";
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { MailEventRoute } from "../template/read-mail-events.ts";
import { type MailEvent, mailEvents } from "./mail-events.ts";
import type { MailJournal, MailMetadata } from "./mail-journal.ts";

/** Brings SES's events of accepted mails to the queues that the template subscribes. */
export interface MailReporter {
  report(mail: MailMetadata): Promise<void>;
  /** Reports what a killed run accepted and could not report. Subscribers must bear an event twice. */
  reportLeft(): Promise<void>;
}

/** SNS's envelope, where a subscription does not ask for the bare message. */
const envelope = (route: MailEventRoute, message: string, timestamp: string): string =>
  JSON.stringify({
    Type: "Notification",
    MessageId: randomUUID(),
    TopicArn: route.topicArn,
    Message: message,
    Timestamp: timestamp,
  });

const wants = (route: MailEventRoute, mail: MailMetadata, event: MailEvent): boolean =>
  route.configurationSet === mail.configurationSet && route.eventTypes.includes(event.eventType.toLowerCase());

export function createMailReporter(
  journal: MailJournal,
  client: SQSClient,
  routes: readonly MailEventRoute[],
): MailReporter {
  async function report(mail: MailMetadata): Promise<void> {
    for (const event of mailEvents(mail)) {
      for (const route of routes.filter((candidate) => wants(candidate, mail, event))) {
        const message = JSON.stringify(event);
        const MessageBody = route.raw ? message : envelope(route, message, mail.acceptedAt);
        await client.send(new SendMessageCommand({ QueueUrl: route.queueUrl, MessageBody }));
      }
    }
    journal.markReported(mail.messageId);
  }
  return {
    report,
    async reportLeft() {
      for (const mail of journal.unreported()) await report(mail);
    },
  };
}
