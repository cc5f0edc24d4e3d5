import type { ProviderEvent } from "../events/event-publisher.ts";
import type { MailMetadata } from "./mail-journal.ts";

/** Amazon's mailbox simulator: addresses there end as their name says. */
const simulator = /^(\w+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i;

type Fate = (mail: MailMetadata) => ProviderEvent;

const bounce =
  (bounceSubType: string): Fate =>
  ({ destinations, acceptedAt, messageId }) => ({
    eventType: "Bounce",
    bounce: {
      bounceType: "Permanent",
      bounceSubType,
      bouncedRecipients: destinations.map((emailAddress) => ({
        emailAddress,
        action: "failed",
        status: "5.1.1",
        diagnosticCode: "smtp; 550 5.1.1 user unknown",
      })),
      timestamp: acceptedAt,
      feedbackId: `${messageId}-bounce`,
      reportingMTA: "dsn; local",
    },
  });

const delivery: Fate = ({ destinations, acceptedAt }) => ({
  eventType: "Delivery",
  delivery: {
    timestamp: acceptedAt,
    processingTimeMillis: 1,
    recipients: destinations,
    smtpResponse: "250 2.6.0 Message received",
    reportingMTA: "local",
  },
});

const complaint: Fate = ({ destinations, acceptedAt, messageId }) => ({
  eventType: "Complaint",
  complaint: {
    complainedRecipients: destinations.map((emailAddress) => ({ emailAddress })),
    timestamp: acceptedAt,
    feedbackId: `${messageId}-complaint`,
    complaintFeedbackType: "abuse",
  },
});

/** What follows on acceptance, by the simulator's mailbox; every other address takes its mail. */
const fates: Readonly<Record<string, readonly Fate[]>> = {
  success: [delivery],
  bounce: [bounce("General")],
  suppressionlist: [bounce("OnAccountSuppressionList")],
  complaint: [delivery, complaint],
};

const send: Fate = () => ({ eventType: "Send", send: {} });

function aboutMail(mail: MailMetadata) {
  const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
  return {
    timestamp: mail.acceptedAt,
    messageId: mail.messageId,
    source: mail.source,
    destination: mail.destinations,
    headersTruncated: false,
    tags: { ...tags, ...(mail.configurationSet && { "ses:configuration-set": [mail.configurationSet] }) },
  };
}

/** The events of a mail in the order in which they happen. */
export function mailEvents(mail: MailMetadata): readonly ProviderEvent[] {
  const named = simulator.exec(mail.destinations[0] ?? "")?.[1]?.toLowerCase() ?? "success";
  const mailbox = mail.suppressed ? "suppressionlist" : named;
  return [send, ...(fates[mailbox] ?? [delivery])].map((fate) => ({ ...fate(mail), mail: aboutMail(mail) }));
}
