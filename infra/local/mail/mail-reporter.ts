import type { Publish } from "../events/event-publisher.ts";
import { mailEvents } from "./mail-events.ts";
import type { MailJournal, MailMetadata } from "./mail-journal.ts";

/** Tells what became of accepted mails, as SES does. */
export interface MailReporter {
  report(mail: MailMetadata): Promise<void>;
  /** Reports what a killed run accepted and could not report. Subscribers must bear an event twice. */
  reportLeft(): Promise<void>;
}

export function createMailReporter(journal: MailJournal, publish: Publish): MailReporter {
  async function report(mail: MailMetadata): Promise<void> {
    await publish({ configurationSet: mail.configurationSet, events: mailEvents(mail), at: mail.acceptedAt });
    journal.markReported(mail.messageId);
  }
  return {
    report,
    async reportLeft() {
      for (const mail of journal.unreported()) await report(mail);
    },
  };
}
